package vn.thidua.systemtests.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(2, 2);

  @TempDir private Path folder;

  @Test
  void shouldBeUnknown_whenNeverAnswered() throws IOException {
    try (History history = history()) {
      history.invoked(creation(history.nextNumber()), null);
    }

    assertThat(read().operations())
        .singleElement()
        .extracting(Operation::outcome)
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void shouldBeOk_whenARepetitionSucceeds() throws IOException {
    try (History history = history()) {
      history.invoked(creation(history.nextNumber()), null);
      history.answered(1, Outcome.UNKNOWN, 0, null, "");
      history.repeated(1);
      history.answered(1, Outcome.OK, 201, ONE, "");
    }

    Operation operation = read().operations().getFirst();
    assertThat(operation.outcome()).isEqualTo(Outcome.OK);
    assertThat(operation.aggregate()).isEqualTo(ONE);
    assertThat(operation.version()).isZero();
  }

  @Test
  void shouldStayUnknown_whenARepetitionIsRefused() throws IOException {
    try (History history = history()) {
      history.invoked(creation(history.nextNumber()), null);
      history.answered(1, Outcome.UNKNOWN, 502, null, "");
      history.repeated(1);
      history.answered(1, Outcome.FAILED, 409, null, "");
    }

    assertThat(read().operations().getFirst().outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void shouldTellOfTwoCreations_whenARepetitionMadeAnother() throws IOException {
    try (History history = history()) {
      history.invoked(creation(history.nextNumber()), null);
      history.answered(1, Outcome.OK, 201, ONE, "");
      history.repeated(1);
      history.answered(1, Outcome.OK, 201, OTHER, "");
    }

    assertThat(read().disagreements()).hasSize(1);
    assertThat(read().operations().getFirst().aggregate()).isEqualTo(ONE);
  }

  private History history() throws IOException {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return History.in(folder.resolve("history"), clock);
  }

  private HistoryReader read() throws IOException {
    return HistoryReader.of(folder.resolve("history"));
  }

  private static Operation creation(long number) {
    return new Operation(
        number,
        "made",
        "made",
        true,
        null,
        null,
        JsonNodeFactory.instance.objectNode(),
        Outcome.UNKNOWN,
        0);
  }
}
