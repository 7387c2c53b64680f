package vn.thidua.cluster.yearbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.cluster.regulations.Deadline.Step;
import vn.thidua.cluster.regulations.YearCalendar;
import vn.thidua.cluster.work.WorkItem;
import vn.thidua.cluster.work.WorkKind;
import vn.thidua.cluster.yearbooks.CalendarFacts.Held;
import vn.thidua.cluster.yearbooks.CalendarFacts.Signing;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.Sign;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.SignKind;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.StepState;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.YearStep;
import vn.thidua.cluster.yearbooks.YearOverview.YearMember;
import vn.thidua.cluster.yearbooks.YearOverview.YearUnit;

/** By what a step of the year is known to be done. */
class CalendarJudgeTest {

  private static final LocalDate DUE = LocalDate.of(2024, 3, 31);
  private static final LocalDate BEFORE = DUE;
  private static final LocalDate AFTER = DUE.plusDays(1);

  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID thing = UUID.randomUUID();
  private List<YearMember> members =
      List.of(member(first, "2024-01-01", null), member(second, "2024-01-01", null));
  private Set<UUID> registered = Set.of();
  private @Nullable Signing agreement;
  private @Nullable Held midYear;
  private @Nullable Held summary;
  private List<WorkItem> work = List.of();

  @ParameterizedTest
  @EnumSource(Step.class)
  void shouldBeOpenUntilItsDay_andOverdueThen_whenNothingWasEntered(Step step) {
    boolean seen = step != Step.SELF_SCORING && step != Step.HEAD_REVIEW && step != Step.SUBMISSION;

    assertThat(judged(step, BEFORE).state()).isEqualTo(seen ? StepState.OPEN : StepState.UNKNOWN);
    assertThat(judged(step, AFTER).state()).isEqualTo(seen ? StepState.OVERDUE : StepState.UNKNOWN);
    assertThat(judged(step, AFTER).due()).isEqualTo(DUE);
    assertThat(judged(step, AFTER).by()).isNull();
  }

  @Test
  void shouldNameWhoHasNotRegistered() {
    assertThat(lacking(Step.REGISTRATION)).containsExactly(first, second);

    registered = Set.of(first, UUID.randomUUID());
    assertThat(judged(Step.REGISTRATION, AFTER).state()).isEqualTo(StepState.OVERDUE);
    assertThat(judged(Step.REGISTRATION, AFTER).by()).isEqualTo(new Sign(SignKind.MOVEMENT, null));
    assertThat(lacking(Step.REGISTRATION)).containsExactly(second);

    registered = Set.of(first, second);
    assertThat(judged(Step.REGISTRATION, AFTER).state()).isEqualTo(StepState.DONE);
    assertThat(lacking(Step.REGISTRATION)).isEmpty();
  }

  @Test
  void shouldAskOnlyThoseWhoWereMembersThen() {
    members =
        List.of(
            member(first, "2024-01-01", "2024-03-31"),
            member(second, "2024-01-01", null),
            member(UUID.randomUUID(), "2024-04-01", null));
    registered = Set.of(second);

    assertThat(judged(Step.REGISTRATION, AFTER).state()).isEqualTo(StepState.DONE);
    assertThat(judged(Step.REGISTRATION, LocalDate.of(2024, 3, 1)).lacking())
        .extracting(YearUnit::organizationId)
        .containsExactly(first);
  }

  @Test
  void shouldBeDone_whenTheAgreementIsClosed_andStillNameWhoHasNotSigned() {
    agreement = new Signing(thing, null, null);
    assertThat(lacking(Step.AGREEMENT)).as("a draft").containsExactly(first, second);

    agreement = new Signing(thing, null, Set.of(second));
    assertThat(judged(Step.AGREEMENT, AFTER).state()).isEqualTo(StepState.OVERDUE);
    assertThat(lacking(Step.AGREEMENT)).containsExactly(second);

    agreement = new Signing(thing, LocalDate.of(2024, 3, 13), Set.of(second));
    YearStep closed = judged(Step.AGREEMENT, AFTER);
    assertThat(closed.state()).isEqualTo(StepState.DONE);
    assertThat(closed.doneOn()).isEqualTo("2024-03-13");
    assertThat(closed.by()).isEqualTo(new Sign(SignKind.AGREEMENT, thing));
    assertThat(lacking(Step.AGREEMENT)).containsExactly(second);
    assertThat(judged(Step.AGREEMENT, LocalDate.of(2024, 3, 12)).state())
        .as("the day before")
        .isEqualTo(StepState.OPEN);
  }

  @ParameterizedTest
  @CsvSource({"MID_YEAR_REVIEW", "SUMMARY"})
  void shouldBeDone_whenAConferenceWasHeld(Step step) {
    hold(step, LocalDate.of(2024, 4, 2));
    assertThat(judged(step, AFTER).state()).as("it is to come").isEqualTo(StepState.OVERDUE);
    assertThat(judged(step, AFTER).by()).isNotNull();

    YearStep late = judged(step, LocalDate.of(2024, 4, 2));
    assertThat(late.state()).isEqualTo(StepState.DONE);
    assertThat(late.doneOn()).isEqualTo("2024-04-02");

    hold(step, null);
    assertThat(judged(step, BEFORE).state()).as("nobody told when").isEqualTo(StepState.DONE);
    assertThat(judged(step, BEFORE).doneOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SELF_SCORING, DRAFT, OVERDUE",
    "SELF_SCORING, SUBMITTED, DONE",
    "SELF_SCORING, OFFICE_REVIEWED, DONE",
    "HEAD_REVIEW, SUBMITTED, OVERDUE",
    "HEAD_REVIEW, HEAD_REVIEWED, DONE",
    "HEAD_REVIEW, OFFICE_REVIEWED, DONE",
    "HEAD_REVIEW, CLOSED, OVERDUE"
  })
  void shouldTellByTheSheets_howFarScoringIs(Step step, String status, StepState state) {
    work = List.of(sheet(first, "OFFICE_REVIEWED"), sheet(second, status));

    assertThat(judged(step, AFTER).state()).isEqualTo(state);
    assertThat(lacking(step)).isEqualTo(state == StepState.DONE ? List.of() : List.of(second));
    assertThat(judged(step, AFTER).by()).isEqualTo(new Sign(SignKind.SCORE_SHEETS, null));
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, OVERDUE",
    "SUBMITTED, OVERDUE",
    "FORWARDED, DONE",
    "DECIDED, DONE",
    "WITHDRAWN, UNKNOWN"
  })
  void shouldTellByTheProposals_whetherTheyWereSubmitted(String status, StepState state) {
    work = List.of(item(WorkKind.PROPOSAL, first, status));

    assertThat(judged(Step.SUBMISSION, AFTER).state()).isEqualTo(state);
  }

  @Test
  void shouldSayByWhichRegulation() {
    YearCalendarCheck check = check(Step.SUMMARY, AFTER);

    assertThat(check.title()).isEqualTo("Quy chế");
    assertThat(check.number()).isEqualTo(2);
    assertThat(check.approval()).isNotNull().extracting("number").isEqualTo("12/QĐ-UBDT");
  }

  private void hold(Step step, @Nullable LocalDate on) {
    Held held = new Held(new Sign(SignKind.CONFERENCE, thing), on);
    if (step == Step.SUMMARY) {
      summary = held;
    } else {
      midYear = held;
    }
  }

  private YearStep judged(Step step, LocalDate asOf) {
    return check(step, asOf).steps().getFirst();
  }

  private YearCalendarCheck check(Step step, LocalDate asOf) {
    return CalendarJudge.check(
        new YearCalendar(
            UUID.randomUUID(),
            2,
            "Quy chế",
            "12/QĐ-UBDT",
            LocalDate.of(2023, 12, 1),
            "Ủy ban Dân tộc",
            List.of(new YearCalendar.Due(step, DUE))),
        new CalendarFacts(members, registered, agreement, midYear, summary, work),
        2024,
        asOf);
  }

  private List<UUID> lacking(Step step) {
    return judged(step, AFTER).lacking().stream().map(YearUnit::organizationId).toList();
  }

  private static YearMember member(UUID id, String from, @Nullable String to) {
    return new YearMember(
        id, "Sở", null, 1, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null);
  }

  private static WorkItem sheet(UUID organization, String status) {
    return item(WorkKind.SHEET, organization, status);
  }

  private static WorkItem item(WorkKind kind, UUID organization, String status) {
    return new WorkItem(
        UUID.randomUUID(), kind, organization, null, null, 2024, null, null, status);
  }
}
