package vn.thidua.systemtests.live.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;

/**
 * A cluster with its units and those who act for them, as the administrator and its secretary make
 * it.
 */
final class People {

  static final String DAY = "2025-01-15";

  private final Gateway gateway;
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, Account> officers = new LinkedHashMap<>();
  private final String organizer;
  private final String cluster;

  /**
   * @param members the first of them is the head, the second one the deputy
   */
  People(Gateway gateway, String name, List<String> members) {
    this.gateway = gateway;
    this.organizer = made(Account.ADMINISTRATOR, "/organizers", object("name", "Hội đồng " + name));
    grant(Account.SECRETARY, "SECRETARY", "organizerId", organizer);
    grant(Account.OFFICE_REVIEWER, "REVIEWER", "organizerId", organizer);
    grant(Account.AUDITOR, "AUDITOR", "organizerId", organizer);
    for (String member : members) {
      ObjectNode unit = object("name", "Công an xã " + member).put("from", "2020-01-01");
      units.put(member, made(Account.ADMINISTRATOR, "/organizations", unit));
      officers.put(member, Account.officer(officers.size()));
      grant(officerOf(member), "OFFICER", "organizationId", unit(member));
    }
    grant(Account.HEAD_REVIEWER, "REVIEWER", "organizationId", unit(members.get(0)));
    grant(Account.DEPUTY_REVIEWER, "REVIEWER", "organizationId", unit(members.get(1)));
    this.cluster = cluster(name);
    lead(members.get(0), "HEAD");
    lead(members.get(1), "DEPUTY_HEAD");
  }

  private String cluster(String name) {
    ObjectNode body = object("organizerId", organizer).put("name", "Cụm " + name);
    body.put("type", "CLUSTER").putObject("decision").put("number", "347/QĐ").put("date", DAY);
    units
        .values()
        .forEach(unit -> body.withArray("members").addObject().put("organizationId", unit));
    return made(Account.SECRETARY, "/clusters", body);
  }

  private void lead(String member, String role) {
    String path = "/clusters/" + cluster;
    JsonNode now = gateway.ask(Account.SECRETARY, Call.get(path));
    ObjectNode body = object("organizationId", unit(member)).put("role", role).put("year", 2025);
    gateway.ask(Account.SECRETARY, Call.post(path + "/leaders", body).ifStill(now));
  }

  void grant(Account who, String role, String field, String holder) {
    ObjectNode mandate = object("subject", gateway.subject(who)).put("role", role);
    made(Account.ADMINISTRATOR, "/mandates", mandate.put("from", "2025-01-01").put(field, holder));
  }

  String made(Account who, String path, JsonNode body) {
    Answer answer = gateway.create(who, Call.post(path, body));
    return answer.orFail().path("id").asText();
  }

  static ObjectNode object(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }

  Gateway gateway() {
    return gateway;
  }

  String organizer() {
    return organizer;
  }

  String cluster() {
    return cluster;
  }

  String unit(String member) {
    return Objects.requireNonNull(units.get(member), member);
  }

  String memberOf(String unit) {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue().equals(unit))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  Account officerOf(String member) {
    return Objects.requireNonNull(officers.get(member), member);
  }

  /** The head reviews the others; the deputy reviews the head. */
  Account reviewerOf(String member) {
    return member.equals(units.keySet().iterator().next())
        ? Account.DEPUTY_REVIEWER
        : Account.HEAD_REVIEWER;
  }
}
