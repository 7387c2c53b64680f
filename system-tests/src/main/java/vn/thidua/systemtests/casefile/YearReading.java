package vn.thidua.systemtests.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Organization;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.casefile.YearParts.Basis;
import vn.thidua.systemtests.casefile.YearParts.Body;
import vn.thidua.systemtests.casefile.YearParts.Launch;
import vn.thidua.systemtests.casefile.YearParts.Movement;
import vn.thidua.systemtests.casefile.YearParts.Named;
import vn.thidua.systemtests.casefile.YearParts.Period;
import vn.thidua.systemtests.casefile.place.Findings;
import vn.thidua.systemtests.casefile.place.Keys;
import vn.thidua.systemtests.casefile.place.ObjectPlace;
import vn.thidua.systemtests.casefile.place.Pointer;

/** Reads {@code /movements} and {@code /agreement}, and what the other readings share. */
final class YearReading {

  private static final List<String> FORMS = List.of("REGULAR", "THEMATIC", "CAMPAIGN");

  private final int year;
  private final Set<String> organizations;
  private final Findings findings;
  private final List<String> notPlayed;
  private final PledgeReading pledges;

  /**
   * @param notPlayed takes the places of what the system cannot hold
   */
  YearReading(
      int year, List<Organization> organizations, Findings findings, List<String> notPlayed) {
    this.year = year;
    this.organizations = organizations.stream().map(Organization::key).collect(Collectors.toSet());
    this.findings = findings;
    this.notPlayed = notPlayed;
    this.pledges = new PledgeReading(this, findings, notPlayed);
  }

  YearParts read(ObjectPlace root) {
    Set<String> keys = new HashSet<>();
    List<Movement> movements = root.list("movements", place -> movement(place, keys));
    Agreement agreement = root.object("agreement", this::agreement);
    Set<String> movementKeys = movements.stream().map(Movement::key).collect(Collectors.toSet());
    return new EventsReading(this, year, movementKeys, findings).read(root, movements, agreement);
  }

  private Movement movement(ObjectPlace place, Set<String> keys) {
    String name = place.name("name");
    String form = place.constant("form", FORMS);
    return new Movement(
        place.pointer(),
        key(place, name, keys),
        name,
        place.text("nameEn"),
        form == null ? FORMS.getFirst() : form,
        new Launch(
            body(place, "launchedBy"),
            place.object("launcher", this::named),
            place.date("launchedOn"),
            place.nameOrNothing("launchedAt")),
        period(place),
        place.text("motto"),
        place.texts("contents"),
        place.texts("criteria"),
        place.list("legalBases", this::basis),
        references(place, "participants"),
        pledges.read(place));
  }

  private Period period(ObjectPlace place) {
    Integer first = place.year("fromYear");
    Integer last = place.year("toYear");
    Period period = new Period(place.date("from"), ordered(place, "from", "to"), first, last);
    contradiction(place, "fromYear", first, period.from());
    contradiction(place, "toYear", last, period.to());
    if (first != null && last != null && last < first) {
      findings.add(place.pointer("toYear"), "trước năm %d", "is before the first year, %d", first);
    }
    return period;
  }

  private void contradiction(
      ObjectPlace place, String field, @Nullable Integer given, @Nullable LocalDate day) {
    if (given != null && day != null && day.getYear() != given) {
      findings.add(
          place.pointer(field),
          "không phải là năm của ngày %s",
          "is not the year of the day %s",
          day.toString());
    }
  }

  private Basis basis(ObjectPlace place) {
    if (!place.has("number") && !place.has("title")) {
      findings.add(
          place.pointer("number"),
          "cần số hoặc tên của căn cứ",
          "the number or the title of a legal basis is needed");
    }
    return new Basis(
        place.nameOrNothing("number"),
        place.date("date"),
        place.nameOrNothing("issuer"),
        place.nameOrNothing("title"));
  }

  private Agreement agreement(ObjectPlace place) {
    Integer given = place.year("year");
    LocalDate signedOn = place.date("signedOn");
    Agreement agreement =
        new Agreement(
            given == null ? year : given,
            place.nameOrNothing("title"),
            place.text("text"),
            signedOn,
            references(place, "signatories"),
            ordered(place, "signedOn", "closedOn"),
            pledges.read(place));
    Set<String> seen = new HashSet<>();
    if (agreement.signedOn() == null && !agreement.signatories().isEmpty()) {
      notPlayed.add(place.pointer("signatories").substring(1));
    }
    for (int i = 0; i < agreement.signatories().size(); i++) {
      String signatory = agreement.signatories().get(i);
      if (!signatory.isEmpty() && !seen.add(signatory)) {
        ReferenceCheck.twice(findings, place.pointer("signatories") + Pointer.of(i), signatory);
      }
    }
    return agreement;
  }

  /** The key that the file gives, or else what it stands for; each is there once. */
  String key(ObjectPlace place, String otherwise, Set<String> seen) {
    String given = place.nameOrNothing("key");
    String key = given == null ? Keys.shortened(otherwise) : given;
    if (!key.isEmpty() && !seen.add(key)) {
      ReferenceCheck.twice(findings, given == null ? place.pointer() : place.pointer("key"), key);
    }
    return key;
  }

  /** A second date that is not before the first. */
  @Nullable LocalDate ordered(ObjectPlace place, String first, String second) {
    LocalDate from = place.date(first);
    LocalDate to = place.date(second);
    if (from != null && to != null && to.isBefore(from)) {
      findings.add(
          place.pointer(second),
          "trước ngày bắt đầu %s",
          "is before the first day, %s",
          from.toString());
    }
    return to;
  }

  /** An organization of the file. */
  @Nullable String reference(ObjectPlace place, String field) {
    String key = place.nameOrNothing(field);
    if (key != null) {
      check(key, place.pointer(field));
    }
    return key;
  }

  List<String> references(ObjectPlace place, String field) {
    List<String> keys = place.texts(field);
    for (int i = 0; i < keys.size(); i++) {
      check(keys.get(i), place.pointer(field) + Pointer.of(i));
    }
    return keys;
  }

  private void check(String key, String pointer) {
    if (!key.isBlank() && !organizations.contains(key)) {
      ReferenceCheck.unknownOrganization(findings, pointer, key);
    }
  }

  /** An organization of the file by its key, or any other body by its name. */
  @Nullable Body body(ObjectPlace place, String field) {
    String text = place.text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    return organizations.contains(text) ? new Body(text, null) : new Body(null, text);
  }

  Named named(ObjectPlace place) {
    return new Named(
        place.name("name"), place.nameOrNothing("position"), body(place, "organization"));
  }
}
