package vn.thidua.cluster.yearbooks.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.ConferenceViews;
import vn.thidua.cluster.conferences.content.Attendee;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.conferences.resolutions.Election;
import vn.thidua.cluster.conferences.resolutions.HandingOver;
import vn.thidua.cluster.conferences.resolutions.ResolutionStatus;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;
import vn.thidua.cluster.movements.MovementViews;
import vn.thidua.cluster.parties.Person;
import vn.thidua.cluster.yearbooks.YearOverview;

/** Conferences and what they resolved, in words. */
final class TellConferences {

  /** The minutes name them all. */
  private static final int NAMED = 20;

  private final YearOverview year;
  private final String kind;
  private final ReportWords words;

  /**
   * @param kind of cluster
   */
  TellConferences(YearOverview year, String kind, ReportWords words) {
    this.year = year;
    this.kind = kind;
    this.words = words;
  }

  List<YearReport.Conference> all() {
    return year.conferences().stream().map(this::conference).toList();
  }

  /** Null for one that is not among the year's. */
  @Nullable String title(@Nullable UUID id) {
    return year.conferences().stream()
        .filter(conference -> conference.id().equals(id))
        .findFirst()
        .map(this::title)
        .orElse(null);
  }

  private String title(ConferenceViews.One conference) {
    String title = conference.title();
    return title == null
        ? conference.occasions().stream()
            .map(this::occasion)
            .collect(Collectors.joining(words.say(", ", ", ")))
        : title;
  }

  private String occasion(Occasion occasion) {
    String of =
        switch (occasion.kind()) {
          case LAUNCH -> words.say("Hội nghị phát động", "Launch conference");
          case MID_YEAR -> words.say("Hội nghị sơ kết", "Mid-year conference");
          case SUMMARY -> words.say("Hội nghị tổng kết", "Summary conference");
        };
    return of + words.say(" năm ", " ") + occasion.year();
  }

  private YearReport.Conference conference(ConferenceViews.One conference) {
    Map<UUID, String> names =
        conference.organizations().stream()
            .collect(
                Collectors.toMap(
                    ConferenceViews.Called::organizationId,
                    ConferenceViews.Called::name,
                    (one, same) -> one));
    Person chair = conference.chair();
    return new YearReport.Conference(
        title(conference),
        held(conference),
        chair == null
            ? null
            : who(
                chair.name(),
                chair.position(),
                null,
                called(names, chair.organizationId(), chair.organizationName())),
        attendees(conference.attendees(), names),
        conference.resolutions().stream()
            .filter(resolution -> resolution.status() != ResolutionStatus.STRUCK_OUT)
            .map(resolution -> resolution(resolution, names))
            .toList());
  }

  private @Nullable String held(ConferenceViews.One conference) {
    LocalDate from = conference.heldFrom();
    LocalDate to = conference.heldTo();
    String place = conference.place();
    String days =
        from == null
            ? null
            : to == null || to.equals(from)
                ? words.date(from)
                : words
                    .say("từ %s đến %s", "from %s to %s")
                    .formatted(words.date(from), words.date(to));
    return ReportWords.joined(", ", days, place == null ? null : words.say("tại ", "at ") + place);
  }

  private @Nullable String attendees(List<Attendee> attendees, Map<UUID, String> names) {
    List<String> told =
        attendees.stream()
            .limit(NAMED)
            .map(a ->
                who(
                    a.name(),
                    a.position(),
                    a.role(),
                    called(names, a.organizationId(), a.organizationName())))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(ArrayList::new));
    if (attendees.size() > NAMED) {
      int others = attendees.size() - NAMED;
      told.add(words.say("và %s thành phần khác", "and %s others").formatted(words.inText(others)));
    }
    return told.isEmpty() ? null : words.list(told);
  }

  private static @Nullable String who(
      @Nullable String name,
      @Nullable String position,
      @Nullable String role,
      @Nullable String organization) {
    String told = ReportWords.joined(", ", name, position, organization);
    return role == null ? told : told == null ? role : told + " (" + role + ")";
  }

  private static @Nullable String called(
      Map<UUID, String> names, @Nullable UUID organization, @Nullable String name) {
    return organization == null ? name : names.get(organization);
  }

  private String resolution(ResolutionView resolution, Map<UUID, String> names) {
    String text = ReportWords.sentence(resolution.text());
    String what =
        switch (resolution.kind()) {
          case RANKING_PRESENTED ->
              words.say("Thông qua kết quả chấm điểm, xếp hạng", "Scores and ranking presented");
          case PROPOSAL_SUPPORTED ->
              words.say("Nhất trí đề nghị khen thưởng", "Proposal for awards supported");
          case HEADS_ELECTED -> election(resolution, names);
          case AGREEMENT_SIGNED -> words.say("Ký kết giao ước thi đua", "Agreement signed");
          case MOVEMENT_LAUNCHED ->
              words.say("Phát động phong trào thi đua", "Movement launched") + movement(resolution);
          case AWARDS_HANDED_OVER ->
              words.say("Trao khen thưởng", "Awards handed over")
                  + handedOver(resolution.handingOver());
          case YEAR_CLOSED ->
              words.say(
                  "Khép lại năm thi đua " + resolution.year(),
                  "The year " + resolution.year() + " closed");
          case OTHER -> text == null ? words.say("Nội dung khác", "Other") : text;
        };
    return text == null || what.equals(text) ? what : what + ": " + text;
  }

  private String election(ResolutionView resolution, Map<UUID, String> names) {
    Election election = resolution.election();
    if (election == null) {
      return words.say("Bầu " + kind + " trưởng", "Heads elected");
    }
    List<String> elected = new ArrayList<>();
    Election.Elected head = election.head();
    if (head != null) {
      elected.add(
          words.say(kind + " trưởng ", "head ")
              + words.unit(names.get(head.organizationId()), null));
    }
    election
        .deputies()
        .forEach(deputy ->
            elected.add(
                (deputy.permanent()
                        ? words.say(kind + " phó thường trực ", "permanent deputy head ")
                        : words.say(kind + " phó ", "deputy head "))
                    + words.unit(names.get(deputy.organizationId()), null)));
    return words.say("Suy tôn, bầu cho năm " + election.year(), "Elected for " + election.year())
        + ": "
        + words.list(elected)
        + (resolution.decision() == null ? "" : " (" + words.decision(resolution.decision()) + ")");
  }

  private String movement(ResolutionView resolution) {
    return year.movements().stream()
        .filter(movement -> movement.id().equals(resolution.movementId()))
        .findFirst()
        .map((MovementViews.OfYear movement) ->
            " “" + words.name(movement.name(), movement.nameEn()) + "”")
        .orElse("");
  }

  private String handedOver(@Nullable HandingOver told) {
    if (told == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    Integer collectives = told.collectives();
    Integer individuals = told.individuals();
    Integer count = told.count();
    if (collectives != null) {
      parts.add(
          words.say(
              words.inText(collectives) + " tập thể", words.count(collectives) + " collectives"));
    }
    if (individuals != null) {
      parts.add(
          words.say(
              words.inText(individuals) + " cá nhân", words.count(individuals) + " individuals"));
    }
    if (parts.isEmpty() && count != null) {
      parts.add(
          words.say(
              words.inText(count) + " tập thể và cá nhân",
              words.count(count) + " collectives and individuals"));
    }
    return parts.isEmpty()
        ? ""
        : words.say(" cho ", " to ") + String.join(words.say(", ", " and "), parts);
  }
}
