package vn.thidua.cluster.yearbooks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.cluster.outside.totals.ReportedTotal;
import vn.thidua.cluster.regulations.Deadline;
import vn.thidua.cluster.yearbooks.YearCalendarCheck;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.StepState;
import vn.thidua.cluster.yearbooks.YearCalendarCheck.YearStep;
import vn.thidua.cluster.yearbooks.YearOverview;
import vn.thidua.cluster.yearbooks.YearOverview.YearAwardCount;
import vn.thidua.cluster.yearbooks.YearOverview.YearPlace;
import vn.thidua.cluster.yearbooks.YearOverview.YearRanking;

/** Ranking, awards and what is missing, in words. */
final class TellResults {

  private static final String PROVISIONAL = "PROVISIONAL";

  private final YearOverview year;
  private final String kind;
  private final ReportWords words;

  /**
   * @param kind of cluster
   */
  TellResults(YearOverview year, String kind, ReportWords words) {
    this.year = year;
    this.kind = kind;
    this.words = words;
  }

  YearReport.@Nullable Ranking ranking() {
    YearRanking ranking = year.ranking();
    if (ranking == null) {
      return null;
    }
    String computed =
        words.say("Kết quả do hệ thống tính ", "Computed by the system on ")
            + words.day(ranking.computedAt());
    return new YearReport.Ranking(
        ranking.status().equals(PROVISIONAL)
            ? computed + words.say(", chưa được công nhận", ", endorsed by nobody yet")
            : computed,
        ranking.places().stream().map(this::place).toList());
  }

  private YearReport.Place place(YearPlace place) {
    Integer rank = place.rank();
    return new YearReport.Place(
        rank == null ? "–" : words.count(rank),
        words.unit(place.name(), place.nameEn()),
        words.decimal(place.total()),
        place.barred()
            ? words.say("Không xếp hạng", "Not ranked")
            : place.tied() ? words.say("Đồng hạng", "Tied") : null);
  }

  YearReport.@Nullable Awards awards() {
    List<ReportedTotal> totals = year.awards().totals();
    List<YearAwardCount> types = year.awards().types();
    if (totals.isEmpty() && types.isEmpty()) {
      return null;
    }
    return new YearReport.Awards(
        totals.stream().map(this::total).toList(),
        types.stream()
            .map(type ->
                new YearReport.AwardLine(
                    type.name() == null ? type.awardType() : words.name(type.name(), type.nameEn()),
                    words.some(type.collectives()),
                    words.some(type.individuals()),
                    words.count(type.collectives() + type.individuals())))
            .sorted(Comparator.comparing(YearReport.AwardLine::form))
            .toList());
  }

  private String total(ReportedTotal total) {
    Integer collectives = total.collectives();
    Integer individuals = total.individuals();
    String told =
        collectives == null || individuals == null
            ? words.say(
                "Năm %s có %s tập thể và cá nhân được khen thưởng"
                    .formatted(year.year(), words.inText(total.count())),
                "In %s, %s collectives and individuals were commended"
                    .formatted(year.year(), words.count(total.count())))
            : words.say(
                "Năm %s có %s tập thể và %s cá nhân được khen thưởng"
                    .formatted(year.year(), words.inText(collectives), words.inText(individuals)),
                "In %s, %s collectives and %s individuals were commended"
                    .formatted(year.year(), words.count(collectives), words.count(individuals)));
    String note = ReportWords.sentence(total.note());
    return note == null ? told : told + " (" + note + ")";
  }

  /** Null also for one that says nothing of days. */
  @Nullable String regulation() {
    YearCalendarCheck calendar = year.calendar();
    if (calendar == null || calendar.steps().isEmpty()) {
      return null;
    }
    return calendar.approval() == null
        ? calendar.title()
        : calendar.title()
            + " ("
            + words.document(words.say("Quyết định", "Decision"), calendar.approval())
            + ")";
  }

  List<YearReport.Missing> missing() {
    return Stream.concat(
            steps(step -> step.state() == StepState.OVERDUE).map(this::notDone),
            steps(step ->
                    step.state() == StepState.DONE
                        && step.step() == Deadline.Step.AGREEMENT
                        && !step.lacking().isEmpty())
                .map(step ->
                    new YearReport.Missing(
                        words.say("Chữ ký giao ước thi đua", "Signatures under the agreement"),
                        who(step),
                        words.date(step.due()))))
        .toList();
  }

  List<YearReport.Missing> upcoming() {
    return steps(step -> step.state() == StepState.OPEN).map(this::notDone).toList();
  }

  List<String> unknown() {
    return steps(step -> step.state() == StepState.UNKNOWN)
        .map(step -> lowerCase(what(step.step())))
        .toList();
  }

  private Stream<YearStep> steps(Predicate<YearStep> which) {
    YearCalendarCheck calendar = year.calendar();
    return calendar == null ? Stream.of() : calendar.steps().stream().filter(which);
  }

  private YearReport.Missing notDone(YearStep step) {
    return new YearReport.Missing(what(step.step()), who(step), words.date(step.due()));
  }

  private @Nullable String who(YearStep step) {
    if (step.lacking().isEmpty()) {
      return null;
    }
    long members = year.members().stream().map(m -> m.organizationId()).distinct().count();
    return step.lacking().size() == members && members > 1
        ? words.say("tất cả các đơn vị thành viên", "all member units")
        : step.lacking().stream()
            .map(unit -> words.unit(unit.name(), unit.nameEn()))
            .collect(Collectors.joining("; "));
  }

  private String what(Deadline.Step step) {
    return switch (step) {
      case REGISTRATION -> words.say("Đăng ký thi đua", "Registration of titles and goals");
      case AGREEMENT -> words.say("Ký kết giao ước thi đua", "Signing of the agreement");
      case MID_YEAR_REVIEW -> words.say("Sơ kết giữa năm", "Mid-year review");
      case SELF_SCORING -> words.say("Tự chấm điểm", "Self-scoring");
      case HEAD_REVIEW ->
          words.say(
              "Kiểm tra, thẩm định điểm của " + kind + " trưởng",
              "Review of the scores by the head");
      case SUMMARY -> words.say("Hội nghị tổng kết", "Summary conference");
      case SUBMISSION ->
          words.say("Trình hồ sơ đề nghị khen thưởng", "Submission of proposals for awards");
    };
  }

  private static String lowerCase(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  @Nullable String closing() {
    ClusterViews.Closed closing = year.closing();
    return closing == null
        ? null
        : words.say(
            "Năm thi đua %s đã khép lại %s theo %s"
                .formatted(year.year(), words.date(closing.on()), document(closing)),
            "The year %s was closed on %s by: %s"
                .formatted(year.year(), words.date(closing.on()), document(closing)));
  }

  private static String document(ClusterViews.Closed closing) {
    return Objects.requireNonNullElse(ReportWords.sentence(closing.document()), "");
  }
}
