package vn.thidua.cluster.yearbooks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.regulations.YearCalendar;
import vn.thidua.cluster.work.WorkItem;
import vn.thidua.cluster.work.WorkKind;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.Sign;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.SignKind;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.StepState;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.YearStep;
import vn.thidua.cluster.yearbooks.YearOverview.YearMember;
import vn.thidua.cluster.yearbooks.YearOverview.YearUnit;

/**
 * Says of each step of a regulation's calendar whether it is done, by what is known of the year.
 */
final class CalendarJudge {

  private static final Set<String> SCORED = Set.of("SUBMITTED", "HEAD_REVIEWED", "OFFICE_REVIEWED");
  private static final Set<String> REVIEWED = Set.of("HEAD_REVIEWED", "OFFICE_REVIEWED");
  private static final Set<String> GIVEN_UP = Set.of("CLOSED", "WITHDRAWN");
  private static final Set<String> FORWARDED = Set.of("FORWARDED", "DECIDED", "REFUSED");

  private final CalendarFacts facts;
  private final LocalDate lastDay;
  private final LocalDate asOf;

  private CalendarJudge(CalendarFacts facts, LocalDate lastDay, LocalDate asOf) {
    this.facts = facts;
    this.lastDay = lastDay;
    this.asOf = asOf;
  }

  static YearCalendarCheck check(
      YearCalendar calendar, CalendarFacts facts, int year, LocalDate asOf) {
    CalendarJudge judge = new CalendarJudge(facts, LocalDate.of(year, 12, 31), asOf);
    String number = calendar.approvalNumber();
    return new YearCalendarCheck(
        calendar.regulationId(),
        calendar.number(),
        calendar.title(),
        number == null
            ? null
            : new LegalBasis(number, calendar.approvalDate(), calendar.approvalIssuer(), null),
        calendar.days().stream().map(judge::step).toList());
  }

  private YearStep step(YearCalendar.Due due) {
    return switch (due.step()) {
      case REGISTRATION -> registration(due);
      case AGREEMENT -> agreement(due);
      case MID_YEAR_REVIEW -> held(due, facts.midYear());
      case SELF_SCORING -> scored(due, SCORED);
      case HEAD_REVIEW -> scored(due, REVIEWED);
      case SUMMARY -> held(due, facts.summary());
      case SUBMISSION -> submission(due);
    };
  }

  private YearStep registration(YearCalendar.Due due) {
    List<YearUnit> lacking = those(due, member -> !facts.registered().contains(member));
    boolean some =
        facts.members().stream()
            .anyMatch(member -> facts.registered().contains(member.organizationId()));
    return answer(
        due,
        some && lacking.isEmpty(),
        null,
        some ? new Sign(SignKind.MOVEMENT, null) : null,
        lacking);
  }

  private YearStep agreement(YearCalendar.Due due) {
    CalendarFacts.Signing agreement = facts.agreement();
    if (agreement == null) {
      return answer(due, false, null, null, those(due, member -> true));
    }
    LocalDate closed = agreement.closedOn();
    boolean done = closed != null && !closed.isAfter(asOf);
    Set<UUID> unsigned = agreement.unsigned();
    return answer(
        due,
        done,
        done ? closed : null,
        new Sign(SignKind.AGREEMENT, agreement.id()),
        unsigned == null
            ? those(due, member -> true)
            : units(facts.members(), member -> unsigned.contains(member)));
  }

  private YearStep held(YearCalendar.Due due, CalendarFacts.@Nullable Held held) {
    if (held == null) {
      return answer(due, false, null, null, List.of());
    }
    LocalDate on = held.on();
    boolean done = on == null || !on.isAfter(asOf);
    return answer(due, done, done ? on : null, held.by(), List.of());
  }

  private YearStep scored(YearCalendar.Due due, Set<String> enough) {
    List<WorkItem> sheets = open(WorkKind.SHEET);
    if (sheets.isEmpty()) {
      return unknown(due);
    }
    Set<UUID> done =
        sheets.stream()
            .filter(sheet -> enough.contains(sheet.status()))
            .map(WorkItem::organizationId)
            .collect(Collectors.toSet());
    List<YearUnit> lacking = those(due, member -> !done.contains(member));
    return answer(
        due,
        !done.isEmpty() && lacking.isEmpty(),
        null,
        new Sign(SignKind.SCORE_SHEETS, null),
        lacking);
  }

  /** Nothing to propose and nothing proposed yet look alike. */
  private YearStep submission(YearCalendar.Due due) {
    List<WorkItem> proposals = open(WorkKind.PROPOSAL);
    if (proposals.isEmpty()) {
      return unknown(due);
    }
    boolean done = proposals.stream().allMatch(p -> FORWARDED.contains(p.status()));
    return answer(due, done, null, new Sign(SignKind.PROPOSALS, null), List.of());
  }

  private List<WorkItem> open(WorkKind kind) {
    return facts.work().stream()
        .filter(item -> item.kind() == kind && !GIVEN_UP.contains(item.status()))
        .toList();
  }

  /** Of those that were members when the step was due, or are on the day asked for. */
  private List<YearUnit> those(YearCalendar.Due due, Predicate<UUID> which) {
    LocalDate on =
        Stream.of(due.date(), asOf, lastDay).min(Comparator.naturalOrder()).orElseThrow();
    List<YearMember> then = facts.members().stream().filter(m -> isMemberOn(m, on)).toList();
    return units(then.isEmpty() ? facts.members() : then, which);
  }

  private static List<YearUnit> units(List<YearMember> members, Predicate<UUID> which) {
    return members.stream()
        .filter(member -> which.test(member.organizationId()))
        .map(m -> new YearUnit(m.organizationId(), m.name(), m.nameEn()))
        .distinct()
        .toList();
  }

  private static boolean isMemberOn(YearMember member, LocalDate on) {
    LocalDate to = member.to();
    return !member.from().isAfter(on) && (to == null || to.isAfter(on));
  }

  private static YearStep unknown(YearCalendar.Due due) {
    return new YearStep(due.step(), due.date(), StepState.UNKNOWN, null, null, List.of());
  }

  private YearStep answer(
      YearCalendar.Due due,
      boolean done,
      @Nullable LocalDate doneOn,
      @Nullable Sign by,
      List<YearUnit> lacking) {
    StepState state =
        done ? StepState.DONE : due.date().isBefore(asOf) ? StepState.OVERDUE : StepState.OPEN;
    return new YearStep(due.step(), due.date(), state, doneOn, by, lacking);
  }
}
