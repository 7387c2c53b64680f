package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/**
 * The provinces of the Red River Delta under a name of their own, all of it played, with a
 * department that is there and one that is no more since 1 March 2024.
 */
final class Delta {

  static final String FLAG_NUMBER = "11/QĐ-TTg-CTĐ";
  static final String CERTIFICATE_NUMBER = "12/QĐ-TTg-BK";

  private final Gateway gateway;
  private final String source;
  private final JsonNode cluster;

  private Delta(Gateway gateway, String source) {
    this.gateway = gateway;
    this.source = source;
    this.cluster = named(Account.SECRETARY, "/clusters", "red-river-delta");
  }

  static Delta of(WholeSystem system, Doors doors, String name) {
    Outcome outcome = system.play(file(name));
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    Patience patience = new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep);
    Delta delta =
        new Delta(new Gateway(doors.http(), system.gateway(), doors.tokens(), patience), name);
    delta.dissolve(delta.organization("gone"));
    return delta;
  }

  /** Decisions have one number each in the whole country. */
  static byte[] file(String name) {
    String department = "{'key': '%s', 'name': '%s', 'kind': 'PROVINCIAL_DEPARTMENT'}";
    return CaseFiles.given(CaseFiles.RED_RIVER_DELTA)
        .with("/case", "'" + name + "'")
        .with("/organizations/-", department.formatted("department", "Sở Nội vụ"))
        .with("/organizations/-", department.formatted("gone", "Sở đã giải thể"))
        .with("/proposals/0/decision/number", "'" + FLAG_NUMBER + "'")
        .with("/proposals/1/decision/number", "'" + CERTIFICATE_NUMBER + "'")
        .with("/proposals/2/decision/number", "'" + CERTIFICATE_NUMBER + "'")
        .bytes();
  }

  private void dissolve(JsonNode organization) {
    ObjectNode act = JsonNodeFactory.instance.objectNode();
    act.put("kind", "DISSOLVE").put("on", "2024-03-01");
    act.putObject("legalBasis").put("title", "Nghị quyết số 1");
    act.putArray("predecessors").add(id(organization));
    JsonNode planned = gateway.ask(Account.ADMINISTRATOR, Call.post("/successions", act));
    String path = "/successions/" + id(planned) + "/execution";
    gateway.ask(Account.ADMINISTRATOR, Call.post(path, null).ifStill(planned));
  }

  private JsonNode named(Account who, String collection, String key) {
    return gateway.list(who, collection, Map.of("source", source, "key", key)).getFirst();
  }

  private JsonNode organization(String key) {
    return named(Account.ADMINISTRATOR, "/organizations", key);
  }

  private static String id(JsonNode resource) {
    return resource.path("id").asText();
  }

  String organizer() {
    return cluster.path("organizerId").asText();
  }

  String organizationId(String key) {
    return id(organization(key));
  }

  JsonNode ranking() {
    Map<String, String> filter = Map.of("clusterId", id(cluster), "latest", "true");
    return gateway.list(Account.SECRETARY, "/rankings", filter).getFirst();
  }

  /** What there is of the year in a collection, as the secretary sees it. */
  List<JsonNode> ofTheYear(String collection) {
    return gateway.list(
        Account.SECRETARY, collection, Map.of("organizerId", organizer(), "year", "2023"));
  }

  /** All that an act on awards might change. */
  Map<String, List<JsonNode>> everything() {
    Map<String, String> organizer = Map.of("organizerId", organizer());
    return Map.of(
        "proposals", gateway.list(Account.SECRETARY, "/proposals", organizer),
        "decisions", gateway.list(Account.SECRETARY, "/award-decisions", organizer),
        "awards", gateway.list(Account.SECRETARY, "/awards", organizer),
        "totals", gateway.list(Account.SECRETARY, "/award-totals", organizer));
  }

  JsonNode ask(String path) {
    return gateway.ask(Account.SECRETARY, Call.get(path));
  }

  /** The body of a decision on one award of 2023, dated 20 May 2024. */
  String decision(String number, String issuer, String awardType, String organization) {
    return """
    {"organizerId": "%s", "number": "%s", "date": "2024-05-20", "issuer": %s,
     "signer": {"name": "Người ký", "position": "Thủ trưởng"},
     "awards": [{"awardType": "%s", "commendationType": "MERIT", "organizationId": "%s",
                 "year": 2023}]}
    """
        .formatted(organizer(), number, issuer, awardType, organizationId(organization));
  }

  /** An authority of the state. */
  static String state(String authority) {
    return "{\"authority\": \"%s\"}".formatted(authority);
  }

  /** An authority held by the head of an organization. */
  String headOf(String organization, String authority) {
    return "{\"authority\": \"%s\", \"organizationId\": \"%s\"}"
        .formatted(authority, organizationId(organization));
  }

  /** The body of a proposal on a ranking. */
  String proposal(String organization, String awardType, String ranking, String digest) {
    return """
    {"organizerId": "%s", "year": 2023, "awardType": "%s", "commendationType": "MERIT",
     "organizationId": "%s", "ranking": {"id": "%s", "digest": "%s"}, "merits": "Thành tích"}
    """
        .formatted(organizer(), awardType, organizationId(organization), ranking, digest);
  }
}
