package vn.thidua.systemtests.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What becomes of proposals and award decisions, without asking whether it may be. */
final class FakeAwards {

  private static final Map<String, String> NAMES =
      Map.of(
          "GOVERNMENT", "Chính phủ",
          "PRIME_MINISTER", "Thủ tướng Chính phủ",
          "GOVERNMENT_EMULATION_FLAG", "Cờ thi đua của Chính phủ",
          "PRIME_MINISTER_CERTIFICATE_OF_MERIT", "Bằng khen của Thủ tướng Chính phủ");

  private final Function<String, Map<String, ObjectNode>> collections;

  FakeAwards(Function<String, Map<String, ObjectNode>> collections) {
    this.collections = collections;
    NAMES.forEach((code, name) -> {
      ObjectNode named = JsonNodeFactory.instance.objectNode().put("code", code).put("name", name);
      collections.apply("award-types").put(code, named);
      collections.apply("authorities").put(code, named);
    });
  }

  void drafted(ObjectNode proposal) {
    proposal.put("status", "DRAFT").putNull("decisionId");
    nameHolder(proposal);
    rank(proposal);
  }

  void changed(ObjectNode proposal) {
    rank(proposal);
  }

  /** What the ranking that is referred to says of the organization. */
  private void rank(ObjectNode proposal) {
    JsonNode reference = proposal.path("ranking");
    JsonNode ranking = collections.apply("rankings").get(reference.path("id").asText());
    if (ranking != null && reference instanceof ObjectNode place) {
      place.put("provisional", true);
      for (JsonNode row : ranking.path("rows")) {
        if (row.path("organizationId").equals(proposal.path("organizationId"))) {
          place.set("rank", row.path("rank"));
        }
      }
    }
  }

  void recorded(ObjectNode decision) {
    String id = decision.path("id").asText();
    int position = 0;
    for (JsonNode award : decision.path("awards")) {
      ObjectNode proposal =
          Objects.requireNonNull(
              collections.apply("proposals").get(award.path("proposalId").asText()));
      proposal.put("status", "DECIDED").put("decisionId", id);
      ObjectNode held = award.deepCopy();
      held.put("id", id + "-" + ++position).put("status", "HELD");
      held.set("organizerId", decision.path("organizerId"));
      held.put("awardTypeName", NAMES.get(award.path("awardType").asText()));
      ObjectNode by = held.putObject("decision").put("id", id);
      by.set("number", decision.path("number"));
      by.set("date", decision.path("date"));
      by.set("authority", decision.path("issuer").path("authority"));
      nameHolder(held);
      collections.apply("awards").put(held.path("id").asText(), held);
    }
  }

  private void nameHolder(ObjectNode of) {
    ObjectNode organization =
        Objects.requireNonNull(
            collections.apply("organizations").get(of.path("organizationId").asText()));
    of.set("organizationName", organization.path("name"));
  }
}
