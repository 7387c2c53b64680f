package vn.thidua.cluster.yearbooks.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.movements.MovementViews;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Person;
import vn.thidua.cluster.pledges.PledgeViews;
import vn.thidua.cluster.pledges.count.Sign;
import vn.thidua.cluster.recommendations.RecommendationViews.RecommendationRow;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.yearbooks.YearOverview;

/** Movements, pledges and what was recommended, in words. */
final class TellLife {

  private final YearOverview year;
  private final TellConferences conferences;
  private final ReportWords words;

  TellLife(YearOverview year, TellConferences conferences, ReportWords words) {
    this.year = year;
    this.conferences = conferences;
    this.words = words;
  }

  List<YearReport.Movement> movements() {
    return year.movements().stream().map(this::movement).toList();
  }

  private YearReport.Movement movement(MovementViews.OfYear movement) {
    String motto = movement.motto();
    return new YearReport.Movement(
        words.name(movement.name(), movement.nameEn()),
        switch (movement.form()) {
          case REGULAR -> words.say("thi đua thường xuyên", "regular");
          case THEMATIC -> words.say("thi đua theo chuyên đề", "thematic");
          case CAMPAIGN -> words.say("thi đua theo đợt", "campaign");
        },
        launch(movement.launch()),
        period(movement.period()),
        motto == null ? null : "“" + motto + "”",
        nothing(words.list(movement.legalBases().stream().map(this::basis).toList())),
        result(movement),
        movement.contents().stream().map(text -> plain(text)).toList());
  }

  private @Nullable String launch(MovementLaunch launch) {
    Person person = launch.person();
    String place = launch.place();
    LocalDate on = launch.on();
    return ReportWords.joined(
        ", ",
        launch.by() == null ? null : launch.by().name(),
        person == null ? null : person(person),
        conferences.title(launch.conferenceId()),
        place == null ? null : words.say("tại ", "at ") + place,
        on == null ? null : words.say("", "on ") + words.date(on));
  }

  /** Years where days are not known. */
  private @Nullable String period(MovementPeriod period) {
    String from = end(period.from(), period.fromYear());
    String to = end(period.to(), period.toYear());
    if (from == null) {
      return to == null ? null : words.say("đến ", "until ") + to;
    }
    if (to == null) {
      return words.say("từ ", "since ") + from;
    }
    if (period.from() != null || period.to() != null) {
      return words.say("từ %s đến %s", "from %s to %s").formatted(from, to);
    }
    return from.equals(to)
        ? from
        : words.say("%d - %d", "%d - %d").formatted(period.fromYear(), period.toYear());
  }

  private @Nullable String end(@Nullable LocalDate day, @Nullable Integer inYear) {
    return day != null
        ? words.date(day)
        : inYear == null ? null : words.say("năm " + inYear, inYear.toString());
  }

  private String basis(LegalBasis basis) {
    return words.document(words.say("văn bản", "document"), basis);
  }

  private @Nullable String result(MovementViews.OfYear movement) {
    List<String> told = new ArrayList<>();
    if (movement.registrations() > 0) {
      told.add(
          words.say(
              words.inText(movement.registrations()) + " đơn vị đăng ký",
              words.count(movement.registrations()) + " units registered"));
    }
    movement.reviews().forEach(review -> told.add(review(review)));
    return nothing(words.list(told));
  }

  private String review(MovementViews.Review review) {
    long judged = review.results().stream().filter(r -> r.achieved() != null).count();
    long achieved =
        review.results().stream().filter(r -> Boolean.TRUE.equals(r.achieved())).count();
    String name =
        review.kind() == ReviewKind.FINAL
            ? words.say("tổng kết", "final review")
            : words.say("sơ kết", "mid-term review");
    String what =
        ReportWords.joined(
            ", ",
            ReportWords.sentence(review.summary()),
            judged == 0
                ? null
                : words
                    .say("%s/%s đơn vị đạt", "achieved by %s of %s")
                    .formatted(words.inText(achieved), words.inText(judged)));
    LocalDate on = review.on();
    return name + (on == null ? "" : " " + words.date(on)) + (what == null ? "" : ": " + what);
  }

  List<YearReport.UnitPledges> pledges() {
    return year.pledges().units().stream()
        .map(unit ->
            new YearReport.UnitPledges(
                words.unit(unit.organizationName(), null),
                unit.pledges().stream()
                    .filter(pledge -> pledge.state() != null)
                    .map(this::pledge)
                    .toList()))
        .filter(unit -> !unit.items().isEmpty())
        .toList();
  }

  private YearReport.Pledge pledge(PledgeViews.PledgeRow pledge) {
    return new YearReport.Pledge(
        plain(pledge.text()),
        progress(pledge),
        pledge.state() == null
            ? null
            : switch (pledge.state()) {
              case KEPT -> words.say("Đạt", "Kept");
              case ON_THE_WAY -> words.say("Đang thực hiện", "On the way");
              case MISSED -> words.say("Không đạt", "Missed");
            });
  }

  private @Nullable String progress(PledgeViews.PledgeRow pledge) {
    BigDecimal reached = pledge.reached();
    if (reached == null) {
      return null;
    }
    String number = number(reached);
    if (pledge.awards() != null) {
      return number + "/" + words.count(pledge.awards().atLeast());
    }
    String told = told(number, pledge.reachedSign());
    if (pledge.ratio() != null) {
      return told + "/" + number(pledge.ratio().of());
    }
    String unit = pledge.value() == null ? null : pledge.value().unit();
    return unit == null ? told : told + " " + unit;
  }

  private String number(BigDecimal number) {
    BigDecimal digits = number.stripTrailingZeros();
    return words.decimal(digits.scale() < 0 ? digits.setScale(0) : digits);
  }

  private String told(String number, @Nullable Sign sign) {
    if (sign == null) {
      return number;
    }
    return switch (sign) {
      case GT -> words.say("trên ", "over ") + number;
      case GE -> words.say("ít nhất ", "at least ") + number;
      case LT -> words.say("dưới ", "under ") + number;
      case LE -> words.say("nhiều nhất ", "at most ") + number;
      case EQ -> number;
    };
  }

  List<YearReport.Raised> raised(RecommendationKind kind) {
    return year.recommendations().stream()
        .filter(row -> row.kind() == kind)
        .map(this::raised)
        .toList();
  }

  private YearReport.Raised raised(RecommendationRow row) {
    LocalDate due = row.dueOn();
    ByWhom by = row.by();
    return new YearReport.Raised(
        plain(row.text())
            + (row.year() == year.year()
                ? ""
                : words.say(" (năm " + row.year() + ")", " (" + row.year() + ")")),
        by == null ? null : by.person() == null ? by.name() : person(by.person()),
        row.addressee() == null ? null : row.addressee().name(),
        due == null ? null : words.shortDate(due),
        Stream.of(
                switch (row.status()) {
                  case ANSWERED -> words.say("Đã trả lời, chưa xong", "Answered, not done");
                  case OPEN -> words.say("Chưa trả lời", "Not answered");
                  case DONE -> words.say("Đã xong", "Done");
                  case DECLINED -> words.say("Không tiếp thu", "Declined");
                  case WITHDRAWN -> words.say("Đã rút", "Withdrawn");
                },
                due != null && due.isBefore(year.asOf()) ? words.say("quá hạn", "overdue") : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  static @Nullable String person(Person person) {
    return ReportWords.joined(", ", person.name(), person.position(), person.organizationName());
  }

  private static String plain(String text) {
    String sentence = ReportWords.sentence(text);
    return sentence == null ? text : sentence;
  }

  private static @Nullable String nothing(String text) {
    return text.isBlank() ? null : text;
  }
}
