package vn.thidua.systemtests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.play.stage.Crew;

/** Clusters of ten units, each with a sheet of 80 leaves and an officer who scores it. */
final class SheetsWorld {

  private static final int MEMBERS = 10;
  private static final int YEAR = 2025;

  private final Gateway gateway;

  private SheetsWorld(Gateway gateway) {
    this.gateway = gateway;
  }

  static List<OfficersSheet> made(Gateway gateway, int sheets) {
    return new SheetsWorld(gateway).make(sheets);
  }

  private List<OfficersSheet> make(int sheets) {
    String organizer =
        create(Account.ADMINISTRATOR, "/organizers", object("name", "Hội đồng đo tải"));
    grant(Account.SECRETARY, "SECRETARY", "organizerId", organizer);
    String[] units = new String[sheets];
    Crew.each(
        IntStream.range(0, sheets).boxed().toList(),
        i -> {
          ObjectNode unit = object("name", "Đơn vị " + i).put("from", "2020-01-01");
          units[i] = create(Account.ADMINISTRATOR, "/organizations", unit);
          grant(Account.officer(i), "OFFICER", "organizationId", units[i]);
        });
    ArrayNode clusters = JsonNodeFactory.instance.arrayNode();
    for (int first = 0; first < sheets; first += MEMBERS) {
      ObjectNode cluster = object("organizerId", organizer).put("name", "Cụm " + first / MEMBERS);
      cluster.put("type", "CLUSTER");
      cluster.putObject("decision").put("number", "01/QĐ-" + first).put("date", "2025-01-02");
      ArrayNode members = cluster.putArray("members");
      for (int i = first; i < Math.min(first + MEMBERS, sheets); i++) {
        members.addObject().put("organizationId", units[i]).put("from", "2025-01-02");
      }
      clusters.add(create(Account.SECRETARY, "/clusters", cluster));
    }
    String period = period(organizer, scheme(organizer), clusters);
    List<OfficersSheet> all = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      Account officer = Account.officer(i);
      all.add(
          new OfficersSheet(
              sheet(period, clusters.get(i / MEMBERS).asText(), units[i], officer), officer));
    }
    return all;
  }

  private String scheme(String organizer) {
    ObjectNode scheme = object("organizerId", organizer).put("year", YEAR);
    scheme.put("title", "Tám mươi tiêu chí").put("totalPoints", "800");
    ArrayNode nodes = scheme.putArray("nodes");
    nodes
        .addObject()
        .put("code", "I")
        .put("part", "BASE")
        .put("title", "Nhóm")
        .put("maxPoints", "800");
    for (int leaf = 1; leaf <= SheetsBench.LEAVES; leaf++) {
      ObjectNode node = nodes.addObject().put("code", "I." + leaf).put("parent", "I");
      node.put("title", "Tiêu chí " + leaf).put("maxPoints", "10").put("method", "DIRECT");
    }
    JsonNode draft = gateway.create(Account.SECRETARY, Call.post("/schemes", scheme)).orFail();
    String id = draft.path("id").asText();
    gateway.ask(Account.SECRETARY, Call.post("/schemes/" + id + "/publish", null).ifStill(draft));
    return id;
  }

  private String period(String organizer, String scheme, ArrayNode clusters) {
    ObjectNode period = object("organizerId", organizer).put("schemeId", scheme);
    period.put("year", YEAR).put("title", "Năm " + YEAR).set("clusterIds", clusters);
    return create(Account.SECRETARY, "/periods", period);
  }

  /** The sheet that the period made for the unit, or one that its officer opens. */
  private String sheet(String period, String cluster, String unit, Account officer) {
    List<JsonNode> there =
        gateway.list(officer, "/score-sheets", Map.of("periodId", period, "organizationId", unit));
    if (!there.isEmpty()) {
      return there.getFirst().path("id").asText();
    }
    ObjectNode sheet = object("periodId", period).put("clusterId", cluster);
    return create(officer, "/score-sheets", sheet.put("organizationId", unit));
  }

  private void grant(Account who, String role, String field, String holder) {
    ObjectNode mandate = object("subject", gateway.subject(who)).put("role", role);
    create(
        Account.ADMINISTRATOR, "/mandates", mandate.put("from", "2025-01-01").put(field, holder));
  }

  private String create(Account who, String path, ObjectNode body) {
    return gateway.create(who, Call.post(path, body)).orFail().path("id").asText();
  }

  private static ObjectNode object(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }
}
