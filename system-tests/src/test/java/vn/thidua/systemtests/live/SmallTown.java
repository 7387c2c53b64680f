package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/**
 * The worked example under a name of its own, all of it finished, with one more unit whose sheet is
 * a draft.
 */
final class SmallTown {

  /** Acts for the unit with the draft, and for no other. */
  static final Account OFFICER = Account.person("officer-13");

  /** Acts for the first unit, whose sheet is finished. */
  static final Account OTHER_OFFICER = Account.officer(0);

  private final Gateway gateway;
  private final String source;
  private final JsonNode cluster;
  private final JsonNode scheme;
  private final String ownOrganization;
  private final JsonNode othersSheet;
  private final JsonNode ownSheet;

  private SmallTown(Gateway gateway, String source) {
    this.gateway = gateway;
    this.source = source;
    this.cluster = named(Account.SECRETARY, "/clusters", "c");
    this.scheme = named(Account.SECRETARY, "/schemes", "scheme");
    this.ownOrganization = id(named(Account.ADMINISTRATOR, "/organizations", "late"));
    String period = id(named(Account.SECRETARY, "/periods", "period-2025"));
    String other = id(named(Account.ADMINISTRATOR, "/organizations", "a"));
    this.othersSheet =
        gateway
            .list(
                OTHER_OFFICER, "/score-sheets", Map.of("periodId", period, "organizationId", other))
            .getFirst();
    this.ownSheet = draft(period);
  }

  static SmallTown of(WholeSystem system, Doors doors, String name) {
    CaseFiles file =
        CaseFiles.given(CaseFiles.WORKED_EXAMPLE)
            .with("/case", "'" + name + "'")
            .with("/organizations/-", "{'key': 'late', 'name': 'Đơn vị chậm'}")
            .with("/cluster/members/-", "'late'")
            .without("/expect");
    Outcome outcome = system.play(file.bytes());
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    Patience patience = new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep);
    return new SmallTown(
        new Gateway(doors.http(), system.gateway(), doors.tokens(), patience), name);
  }

  private JsonNode draft(String period) {
    ObjectNode mandate = JsonNodeFactory.instance.objectNode();
    mandate.put("subject", gateway.subject(OFFICER));
    mandate.put("role", "OFFICER");
    mandate.put("organizationId", ownOrganization);
    mandate.put("from", "2025-01-01");
    gateway.create(Account.ADMINISTRATOR, Call.post("/mandates", mandate)).orFail();
    gateway.settle();
    ObjectNode sheet = JsonNodeFactory.instance.objectNode();
    sheet.put("periodId", period);
    sheet.put("clusterId", id(cluster));
    sheet.put("organizationId", ownOrganization);
    return gateway.create(OFFICER, Call.post("/score-sheets", sheet)).orFail();
  }

  private JsonNode named(Account who, String collection, String key) {
    return gateway.list(who, collection, Map.of("source", source, "key", key)).getFirst();
  }

  private static String id(JsonNode resource) {
    return resource.path("id").asText();
  }

  private static String tag(JsonNode resource) {
    return "\"" + resource.path("version").asText() + "\"";
  }

  String cluster() {
    return "/v1/clusters/" + id(cluster);
  }

  String scheme() {
    return "/v1/schemes/" + id(scheme);
  }

  String schemeTag() {
    return tag(scheme);
  }

  String ownOrganization() {
    return ownOrganization;
  }

  String ownSheet() {
    return "/v1/score-sheets/" + id(ownSheet);
  }

  String ownSheetTag() {
    return tag(ownSheet);
  }

  String othersSheet() {
    return "/v1/score-sheets/" + id(othersSheet);
  }

  String organizer() {
    return cluster.path("organizerId").asText();
  }

  /** The body of a proposal to the organizer. */
  String newProposal() {
    return """
    {"organizerId": "%s", "year": 2025, "awardType": "MINISTRY_PROVINCE_EMULATION_FLAG",
     "commendationType": "MERIT", "organizationId": "%s", "merits": "Thành tích"}
    """
        .formatted(organizer(), ownOrganization);
  }

  /** The body of a scheme for the organizer. */
  String newScheme() {
    return """
    {"organizerId": "%s", "year": 2025, "title": "Khác", "totalPoints": "10", "nodes": [
      {"code": "1", "part": "BASE", "title": "Nhóm", "maxPoints": "10"},
      {"code": "1.1", "parent": "1", "title": "Lá", "maxPoints": "10", "method": "DIRECT"}]}
    """
        .formatted(organizer());
  }
}
