package vn.thidua.systemtests.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.casefile.YearParts.Attendee;
import vn.thidua.systemtests.casefile.YearParts.Body;
import vn.thidua.systemtests.casefile.YearParts.Conference;
import vn.thidua.systemtests.casefile.YearParts.Election;
import vn.thidua.systemtests.casefile.YearParts.Exemplar;
import vn.thidua.systemtests.casefile.YearParts.ExemplarStep;
import vn.thidua.systemtests.casefile.YearParts.HandingOver;
import vn.thidua.systemtests.casefile.YearParts.Movement;
import vn.thidua.systemtests.casefile.YearParts.Named;
import vn.thidua.systemtests.casefile.YearParts.Occasion;
import vn.thidua.systemtests.casefile.YearParts.Recommendation;
import vn.thidua.systemtests.casefile.YearParts.Replica;
import vn.thidua.systemtests.casefile.YearParts.Resolution;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.ObjectPlace;

/** Reads {@code /conferences}, {@code /recommendations} and {@code /exemplars}. */
final class EventsReading {

  private static final int MOST = 1_000_000_000;

  private final YearReading shared;
  private final int year;
  private final Set<String> movements;
  private final Findings findings;

  EventsReading(YearReading shared, int year, Set<String> movements, Findings findings) {
    this.shared = shared;
    this.year = year;
    this.movements = movements;
    this.findings = findings;
  }

  YearParts read(ObjectPlace root, List<Movement> launched, @Nullable Agreement agreement) {
    Set<String> keys = new HashSet<>();
    List<Conference> conferences = root.list("conferences", place -> conference(place, keys));
    Set<String> held = conferences.stream().map(Conference::key).collect(Collectors.toSet());
    Set<String> raised = new HashSet<>();
    Set<String> found = new HashSet<>();
    return new YearParts(
        launched,
        agreement,
        conferences,
        root.list("recommendations", place -> recommendation(place, held, raised)),
        root.list("exemplars", place -> exemplar(place, found)));
  }

  private Conference conference(ObjectPlace place, Set<String> keys) {
    List<Occasion> occasions = place.requiredList("occasions", this::occasion);
    if (place.has("occasions") && occasions.isEmpty()) {
      findings.add(place.pointer("occasions"), "không được để trống", "must not be empty");
    }
    String purposes =
        occasions.stream()
            .map(occasion -> occasion.kind() + ":" + occasion.year())
            .collect(Collectors.joining("+"));
    return new Conference(
        place.pointer(),
        shared.key(place, purposes, keys),
        shared.reference(place, "organization"),
        place.nameOrNothing("title"),
        occasions,
        place.date("heldFrom"),
        shared.ordered(place, "heldFrom", "heldTo"),
        place.nameOrNothing("place"),
        place.object("chair", shared::named),
        place.list("attendees", this::attendee),
        place.texts("agenda"),
        place.nameOrNothing("summary"),
        place.list("resolutions", this::resolution));
  }

  private Occasion occasion(ObjectPlace place) {
    Integer given = place.year("year");
    return new Occasion(
        place.requiredConstant("kind", Occasion.KINDS), given == null ? year : given);
  }

  private Attendee attendee(ObjectPlace place) {
    String name = place.nameOrNothing("name");
    String position = place.nameOrNothing("position");
    Body organization = shared.body(place, "organization");
    if (name == null && organization == null) {
      findings.add(
          place.pointer("name"),
          "phải nêu người hoặc cơ quan dự",
          "a person or an organization must be named");
    }
    Named who = name == null ? null : new Named(name, position, organization);
    return new Attendee(who, who == null ? organization : null, place.nameOrNothing("role"));
  }

  private Resolution resolution(ObjectPlace place) {
    Resolution resolution =
        new Resolution(
            place.pointer(),
            place.requiredConstant("kind", Resolution.KINDS),
            place.year("year"),
            place.nameOrNothing("text"),
            place.integer("proposal", 0, MOST),
            place.nameOrNothing("movement"),
            place.object("election", this::election),
            place.object("handingOver", EventsReading::handingOver));
    checkNeeds(place, resolution);
    String movement = resolution.movement();
    if (movement != null && !movements.contains(movement)) {
      findings.add(
          place.pointer("movement"),
          "không có phong trào \"%s\" trong movements",
          "there is no \"%s\" in movements",
          movement);
    }
    return resolution;
  }

  private Election election(ObjectPlace place) {
    Election election =
        new Election(
            place.requiredYear("year"),
            shared.reference(place, "head"),
            shared.references(place, "deputies"));
    if (election.head() == null && election.deputies().isEmpty()) {
      findings.add(place.pointer("head"), "thiếu", "is missing");
    }
    return election;
  }

  private static HandingOver handingOver(ObjectPlace place) {
    return new HandingOver(
        place.integer("count", 0, MOST),
        place.integer("collectives", 0, MOST),
        place.integer("individuals", 0, MOST));
  }

  private void checkNeeds(ObjectPlace place, Resolution resolution) {
    String needed =
        switch (resolution.kind()) {
          case Resolution.MOVEMENT_LAUNCHED -> "movement";
          case Resolution.OTHER -> "text";
          case Resolution.HEADS_ELECTED -> "election";
          case Resolution.PROPOSAL_SUPPORTED -> place.has("proposal") ? "proposal" : "text";
          default -> "kind";
        };
    if (!place.has(needed)) {
      findings.add(place.pointer(needed), "thiếu", "is missing");
    }
  }

  /** What is supported is proposed in the file, for an organization. */
  static void check(CaseFile file, Findings findings) {
    Set<Integer> proposed =
        file.proposals().stream().map(CaseFile.Proposal::index).collect(Collectors.toSet());
    for (Conference conference : file.yearParts().conferences()) {
      for (Resolution resolution : conference.resolutions()) {
        Integer proposal = resolution.proposal();
        if (proposal != null && !proposed.contains(proposal)) {
          findings.add(
              resolution.pointer() + "/proposal",
              "không có đề nghị %d cho đơn vị trong proposals",
              "there is no proposal %d for an organization in proposals",
              proposal);
        }
      }
    }
  }

  private Recommendation recommendation(ObjectPlace place, Set<String> held, Set<String> keys) {
    String conference = place.nameOrNothing("conference");
    if (conference != null && !held.contains(conference)) {
      findings.add(
          place.pointer("conference"),
          "không có hội nghị \"%s\" trong conferences",
          "there is no \"%s\" in conferences",
          conference);
    }
    String text = place.name("text");
    String kind = place.constant("kind", Recommendation.KINDS);
    return new Recommendation(
        place.pointer(),
        shared.key(place, text, keys),
        kind == null ? Recommendation.KINDS.getFirst() : kind,
        conference,
        place.object("by", this::speaker),
        shared.body(place, "addressee"),
        place.nameOrNothing("topic"),
        text,
        place.date("dueOn"));
  }

  /** A person, or only the body that spoke. */
  private Named speaker(ObjectPlace place) {
    String name = place.nameOrNothing("name");
    String position = place.nameOrNothing("position");
    Body organization = shared.body(place, "organization");
    if (name == null && organization == null) {
      findings.add(place.pointer("name"), "thiếu", "is missing");
    }
    return new Named(name, position, organization);
  }

  private Exemplar exemplar(ObjectPlace place, Set<String> keys) {
    String kind = place.requiredConstant("kind", Exemplar.KINDS);
    Named person = place.object("person", shared::named);
    String organization = shared.reference(place, "organization");
    String name = place.nameOrNothing("name");
    checkWho(place, kind, person, organization, name);
    Integer given = place.year("year");
    int first = given == null ? year : given;
    Integer last = place.year("toYear");
    if (last != null && last < first) {
      findings.add(place.pointer("toYear"), "trước năm %d", "is before the first year, %d", first);
    }
    String who = person != null ? person.name() : name != null ? name : organization;
    return new Exemplar(
        place.pointer(),
        shared.key(place, kind + ":" + who, keys),
        first,
        last,
        kind,
        person,
        organization,
        name,
        place.nameOrNothing("field"),
        place.nameOrNothing("about"),
        place.list("steps", this::step),
        place.list("replicatedAt", this::replica),
        place.texts("honors"));
  }

  private void checkWho(
      ObjectPlace place,
      String kind,
      @Nullable Named person,
      @Nullable String organization,
      @Nullable String name) {
    boolean fits =
        switch (kind) {
          case Exemplar.PERSON -> person != null && organization == null && name == null;
          case Exemplar.COLLECTIVE -> person == null && (organization != null || name != null);
          default -> person == null && name != null;
        };
    if (!fits) {
      findings.add(
          place.pointer("kind"),
          "PERSON có person, COLLECTIVE có organization hoặc name, MODEL có name",
          "a PERSON has person, a COLLECTIVE organization or name, a MODEL name");
    }
  }

  private ExemplarStep step(ObjectPlace place) {
    LocalDate from = place.date("from");
    return new ExemplarStep(
        place.requiredConstant("step", ExemplarStep.STEPS),
        from,
        shared.ordered(place, "from", "to"),
        place.object("by", this::speaker),
        place.nameOrNothing("note"));
  }

  private Replica replica(ObjectPlace place) {
    Body where = shared.body(place, "where");
    if (where == null) {
      findings.add(place.pointer("where"), "thiếu", "is missing");
    }
    return new Replica(
        where == null ? new Body(null, "") : where, place.date("on"), place.nameOrNothing("note"));
  }
}
