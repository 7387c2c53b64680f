package vn.thidua.scoring.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.scoring.verifier.json.Digest;
import vn.thidua.scoring.verifier.json.Json;

/**
 * Every object that has a digest bears that of itself without it. Of objects inside each other only
 * the innermost ones are named, because what changes one changes all those around it.
 */
final class Seals {

  private static final String SEAL = "digest";

  private final Map<String, String> names = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Seals() {}

  static List<Finding> broken(Json document) {
    Seals seals = new Seals();
    if (document instanceof Json.Members bundle
        && bundle.members().get("members") instanceof Json.Items(List<Json> members)) {
      members.forEach(seals::note);
    }
    seals.check(document, "", "");
    return seals.findings;
  }

  private void note(Json member) {
    String organization = text(member, "organizationId");
    String name = text(member, "name");
    if (!organization.isEmpty() && !name.isEmpty()) {
      names.put(organization, name);
    }
  }

  private void check(Json value, String pointer, String around) {
    int before = findings.size();
    String place = placeOf(value, around);
    switch (value) {
      case Json.Members(Map<String, Json> members) ->
          members.forEach((name, member) -> check(member, pointer + "/" + name, place));
      case Json.Items(List<Json> items) -> {
        for (int i = 0; i < items.size(); i++) {
          check(items.get(i), pointer + "/" + i, place);
        }
      }
      default -> {
        return;
      }
    }
    if (findings.size() == before
        && value instanceof Json.Members object
        && object.members().get(SEAL) instanceof Json.Text(String seal)
        && !seal.equals(Digest.without(SEAL, object))) {
      findings.add(
          new Finding(
              Finding.Code.DIGEST,
              pointer,
              place,
              "không khớp mã băm của chính nó: đã bị sửa",
              "does not have the digest that it bears: it was changed"));
    }
  }

  private String placeOf(Json value, String around) {
    String organization = text(value, "organizationId");
    String criterion = text(value, "criterion") + text(value, "code");
    if (!organization.isEmpty()) {
      return names.getOrDefault(organization, organization);
    }
    if (!criterion.isEmpty()) {
      return around.isEmpty() ? criterion : around + ", " + criterion;
    }
    return around;
  }

  private static String text(Json value, String name) {
    return value instanceof Json.Members(Map<String, Json> members)
            && members.get(name) instanceof Json.Text(String text)
        ? text
        : "";
  }
}
