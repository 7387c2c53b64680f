package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.localstack.operations.Operations;
import vn.thidua.localstack.operations.Outcome;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.play.ExitCode;

/** What operators see and do through the services' own doors. */
@ExtendWith(WholeSystemExtension.class)
class OperatorsIT {

  private final WholeSystem system;

  OperatorsIT(WholeSystem system) {
    this.system = system;
  }

  @Test
  void shouldComeDownToZero_whenACaseWasPlayed() {
    // Given
    WholeSystem.Outcome played = system.play(CaseFiles.given(CaseFiles.WORKED_EXAMPLE).bytes());
    assertThat(played.code()).as(played.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    // When
    Answer answer = ops("status", "--watch");
    // Then
    assertThat(answer.outcome()).as(answer.printed()).isEqualTo(Outcome.FINE);
    assertThat(answer.printed().lines())
        .anyMatch(line -> line.matches(".* cluster-service +0 .* awards.events.v1 +0 +0 +0 +0"))
        .anyMatch(line -> line.matches(".* scoring-service +0 .* awards.events.v1 +0 +0 +0 +0"))
        .anyMatch(line -> line.matches(".* awards-service +0 .* cluster.events.v1 +0 +0 +0 +0"))
        .anyMatch(line -> line.matches(" +cluster.events.v1 +0"))
        .anyMatch(line -> line.matches(" +scoring.events.v1 +0"));
  }

  @Test
  void shouldTellEverythingAgain_whenAProjectionIsRebuilt() {
    // Given
    byte[] given = CaseFiles.given(CaseFiles.WORKED_EXAMPLE).bytes();
    system.play(given);
    // When
    Answer rebuilt =
        ops("rebuild", "scoring", "cluster", "--reason", "drill", "--operator", "tester");
    // Then
    assertThat(rebuilt.outcome()).as(rebuilt.printed()).isEqualTo(Outcome.FINE);
    assertThat(rebuilt.printed()).containsPattern("forgotten: [1-9]");
    WholeSystem.Outcome again = system.play(given);
    assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(ops("acts", "scoring").printed()).contains("tester", "inbox-rebuild", "drill");
    assertThat(ops("acts", "cluster").printed()).contains("tester", "outbox-republish", "drill");
  }

  private record Answer(Outcome outcome, String printed) {}

  private Answer ops(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Outcome outcome = new Operations(system.installation(), Map.of(), out).run(List.of(words));
    return new Answer(outcome, printed.toString(StandardCharsets.UTF_8));
  }
}
