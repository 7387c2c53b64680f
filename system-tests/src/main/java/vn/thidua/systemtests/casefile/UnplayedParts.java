package vn.thidua.systemtests.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
    for (String part : List.of("movements", "agreement")) {
      if (root.has(part)) {
        found.add(part);
      }
    }
    root.list("movements", place -> done(place, this::movement));
    root.object("agreement", place -> done(place, this::agreement));
    return found;
  }

  private static String done(ObjectPlace place, Consumer<ObjectPlace> reading) {
    reading.accept(place);
    return "";
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
