package vn.thidua.systemtests.live.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.PlainScoring;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.Doors;
import vn.thidua.systemtests.live.WholeSystem;
import vn.thidua.systemtests.live.WholeSystemExtension;
import vn.thidua.systemtests.police.PoliceCase;
import vn.thidua.systemtests.report.Ranking;

/** One cluster's year through the gateway, by everybody who is concerned. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ClusterYearIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final WholeSystem system;
  private final Doors doors;
  private ClusterYear year;

  ClusterYearIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void liveTheYear() {
    Patience patience = new Patience(WholeSystem.CLOCK, PATIENCE, Thread::sleep);
    Gateway gateway = new Gateway(doors.http(), system.gateway(), doors.tokens(), patience);
    gateway.settle();
    year = new ClusterYear(gateway, PoliceCase.model(), "full-year");
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @Test
  void shouldRankLikeThePlainScoring_beforeAndAfterTheComplaint() {
    // Given
    List<String> before = expected(year.model(false));
    List<String> after = expected(year.model(true));
    // When
    List<String> seenBefore = seen(year.before());
    List<String> seenAfter = seen(year.after());
    // Then
    assertThat(seenBefore).isEqualTo(before);
    assertThat(seenAfter).isEqualTo(after).isNotEqualTo(before);
  }

  @Test
  void shouldBarTheLateUnitOnly_whenAnotherHadMoreTimeAndAThirdItsSheetBack() {
    // Given
    List<Ranking.Row> rows = year.after().rows();
    // When
    List<Ranking.Row> barred = rows.stream().filter(Ranking.Row::barred).toList();
    // Then
    assertThat(barred)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.organization()).isEqualTo(ClusterYear.LATE);
          assertThat(row.bars()).containsExactly("LATE");
        });
  }

  @Test
  void shouldKeepWhatBothOfficersSaved_andTellOneOfThemWhenItWasTheSameEntry() {
    // Given
    List<Answer> same = year.oneSaved();
    // When
    List<Integer> statuses = same.stream().map(Answer::status).sorted().toList();
    // Then
    assertThat(year.bothSaved()).extracting(Answer::status).containsOnly(200);
    assertThat(statuses).containsExactly(200, 412);
    assertThat(same).anyMatch(answer -> answer.is("entry-changed"));
    assertThat(year.sheet(ClusterYear.TWO_OFFICERS).path("entries").size())
        .isEqualTo(year.model(true).sheetOf(ClusterYear.TWO_OFFICERS).entries().size());
  }

  @Test
  void shouldTellEverybodyWhatThereIsToDo() {
    // Given
    Set<String> first = year.tasks("begun");
    Set<String> waiting = year.tasks("submitted");
    // When
    Set<String> finishing = new TreeSet<>();
    for (String member : year.model(true).members()) {
      finishing.add(year.officerOf(member) + " SHEET_TO_FINISH " + member);
    }
    finishing.add(ClusterYear.SECOND_OFFICER + " SHEET_TO_FINISH " + ClusterYear.TWO_OFFICERS);
    // Then
    assertThat(first).isEqualTo(finishing);
    assertThat(waiting)
        .containsExactlyInAnyOrder(
            year.officerOf(ClusterYear.EXTENDED) + " SHEET_TO_FINISH " + ClusterYear.EXTENDED,
            year.officerOf(ClusterYear.LATE) + " SHEET_TO_FINISH " + ClusterYear.LATE,
            "reviewer-deputy HEAD_REVIEW_WAITING lethuy",
            "reviewer-head HEAD_REVIEW_WAITING vinhlinh",
            "reviewer-head HEAD_REVIEW_WAITING camhong",
            "reviewer-head HEAD_REVIEW_WAITING senngu",
            "reviewer-head HEAD_REVIEW_WAITING tanmy");
    assertThat(year.tasks("returned"))
        .contains(year.officerOf(ClusterYear.RETURNED) + " SHEET_RETURNED " + ClusterYear.RETURNED);
    assertThat(year.tasks("head-reviewed"))
        .contains(year.officerOf("vinhlinh") + " EXPLANATION_DUE vinhlinh")
        .contains("reviewer-office OFFICE_REVIEW_WAITING vinhlinh")
        .noneMatch(task -> task.contains("HEAD_REVIEW_WAITING"));
    assertThat(year.tasks("explained")).noneMatch(task -> task.contains("EXPLANATION_DUE"));
    assertThat(year.tasks("complained"))
        .containsExactly("reviewer-office COMPLAINT_TO_ANSWER " + ClusterYear.COMPLAINING);
    assertThat(year.tasks("done")).isEmpty();
  }

  @Test
  void shouldLinkTheComplaintWithWhatItChanged_andLetOnlyTheOfficeAnswer() {
    // Given
    JsonNode complaint = year.complaint();
    // When
    JsonNode changed = complaint.path("changed");
    // Then
    assertThat(year.answerOfTheHead().status()).isEqualTo(403);
    assertThat(year.answerOfTheOffice().status()).isEqualTo(200);
    assertThat(complaint.path("outcome").asText()).isEqualTo("UPHELD");
    assertThat(changed.path("toVersion").asLong())
        .isGreaterThan(changed.path("fromVersion").asLong());
    assertThat(changed.path("rankingBefore").asText()).isEqualTo(year.before().id());
    assertThat(changed.path("rankingAfter").asText()).isEqualTo(year.after().id());
  }

  private static List<String> expected(CaseModel model) {
    List<String> rows = new ArrayList<>();
    for (PlainScoring.Row row : PlainScoring.rank(model)) {
      rows.add(
          String.join(
              " ",
              row.organization(),
              String.valueOf(row.rank()),
              String.valueOf(row.tied()),
              row.bars().toString(),
              row.total().toPlainString(),
              row.base().toPlainString(),
              row.bonus().toPlainString(),
              row.penalty().toPlainString()));
    }
    return rows;
  }

  private static List<String> seen(Ranking ranking) {
    List<String> rows = new ArrayList<>();
    for (Ranking.Row row : ranking.rows()) {
      rows.add(
          String.join(
              " ",
              row.organization(),
              String.valueOf(row.rank()),
              String.valueOf(row.tied()),
              row.bars().toString(),
              row.total(),
              row.base(),
              row.bonus(),
              row.penalty()));
    }
    return rows;
  }
}
