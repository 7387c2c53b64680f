package vn.thidua.systemtests.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Organization;

/**
 * The parts of a case for which the system has no place yet. They are checked like the others, and
 * named to the reader, but not kept.
 */
final class UnplayedParts {

  private final Set<String> organizations;
  private final Findings findings;

  UnplayedParts(CaseFile file, Findings findings) {
    this.organizations =
        file.organizations().stream().map(Organization::key).collect(Collectors.toSet());
    this.findings = findings;
  }

  /** The names of those that the file has. */
  List<String> read(ObjectPlace root) {
    List<String> found = new ArrayList<>();
    for (String part :
        List.of("successions", "movements", "agreement", "proposals", "awardTotals")) {
      if (root.has(part)) {
        found.add(part);
      }
    }
    root.list("successions", place -> done(place, this::succession));
    root.list("movements", place -> done(place, this::movement));
    root.object("agreement", place -> done(place, this::agreement));
    root.list("proposals", place -> done(place, this::proposal));
    root.object("awardTotals", place -> done(place, this::awardTotals));
    return found;
  }

  private static String done(ObjectPlace place, Consumer<ObjectPlace> reading) {
    reading.accept(place);
    return "";
  }

  private void succession(ObjectPlace place) {
    place.requiredDate("date");
    String kind = place.requiredConstant("kind", List.of("MERGE", "SPLIT", "RENAME", "DISSOLVE"));
    references(place, "from");
    references(place, "to");
    @Nullable String name = place.text("name");
    if (name == null && kind.equals("RENAME")) {
      findings.add(place.pointer("name"), "đổi tên mà thiếu tên mới", "a RENAME needs a new name");
    }
    place.text("nameEn");
    place.text("document");
  }

  private void movement(ObjectPlace place) {
    place.name("name");
    place.constant("form", List.of("REGULAR", "THEMATIC", "CAMPAIGN"));
    place.text("launchedBy");
    place.date("from");
    place.date("to");
    place.text("motto");
    place.texts("contents");
  }

  private void agreement(ObjectPlace place) {
    place.date("signedOn");
    references(place, "signatories");
    place.list("pledges", pledge -> done(pledge, this::pledge));
  }

  private void pledge(ObjectPlace place) {
    place.text("text");
    reference(place, "organization");
    place.text("awardType");
    place.integer("atLeast");
  }

  private void proposal(ObjectPlace place) {
    place.text("awardType");
    if (!place.has("organization") && !place.has("person")) {
      findings.add(
          place.pointer("organization"),
          "phải nêu đơn vị hoặc cá nhân được đề nghị",
          "an organization or a person must be proposed");
    }
    reference(place, "organization");
    Function<ObjectPlace, String> person = who -> done(who, this::person);
    place.object("person", person);
    place.text("decidedBy");
  }

  private void person(ObjectPlace place) {
    place.name("name");
    place.text("position");
    reference(place, "organization");
  }

  private void awardTotals(ObjectPlace place) {
    place.year("year");
    place.integer("count");
    place.text("note");
  }

  private void reference(ObjectPlace place, String field) {
    check(place.text(field), place.pointer(field));
  }

  private void references(ObjectPlace place, String field) {
    List<String> keys = place.texts(field);
    for (int i = 0; i < keys.size(); i++) {
      check(keys.get(i), place.pointer(field) + Pointer.of(i));
    }
  }

  private void check(@Nullable String key, String pointer) {
    if (key != null && !key.isEmpty() && !organizations.contains(key)) {
      ReferenceCheck.unknownOrganization(findings, pointer, key);
    }
  }
}
