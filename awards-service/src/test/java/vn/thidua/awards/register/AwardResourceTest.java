package vn.thidua.awards.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.awards.Papers.DECISIONS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Api;
import vn.thidua.awards.Papers;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class AwardResourceTest {

  private static final String AWARDS = "/v1/awards";

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  private Town town;
  private Api secretary;
  private Api stranger;
  private String all;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting, rankings);
    secretary = Api.as(town.secretary);
    stranger = Api.as(Tokens.user("stranger-" + UUID.randomUUID()));
    all = AWARDS + "?organizerId=" + town.organizer;
  }

  /** The flag of 2025-02-10, then the department's two certificates of 2025-03-10. */
  private String recorded() {
    secretary.created(DECISIONS, Papers.flagDecision(town));
    Map<String, Object> later = Papers.departmentDecision(town);
    later.put("date", "2025-03-10");
    return secretary.created(DECISIONS, later);
  }

  @Test
  void shouldTellWhoHoldsWhat_newestDecisionFirst() {
    String later = recorded();

    stranger
        .get(all)
        .statusCode(200)
        .body(
            "items.awardType",
            contains(
                "COMMENDATION_CERTIFICATE",
                "COMMENDATION_CERTIFICATE",
                "GOVERNMENT_EMULATION_FLAG"))
        .body("items.organizationName", contains("Xã Tân Tiến", "Sở Nội vụ", "Tỉnh 1"))
        .body("items.subject", contains("COLLECTIVE", "PERSON", "COLLECTIVE"))
        .body("items.level", contains("GRASSROOTS", "GRASSROOTS", "STATE"))
        .body("items.status", contains("HELD", "HELD", "HELD"))
        .body("items[0].decision.id", equalTo(later))
        .body("items[0].decision.date", equalTo("2025-03-10"))
        .body("items[2].awardTypeName", equalTo("Cờ thi đua của Chính phủ"))
        .body("items[2].decision.authority", equalTo("GOVERNMENT"));
  }

  @Test
  void shouldBeFound_byItsFilters() {
    recorded();

    stranger
        .get(all + "&organizationId=" + town.commune)
        .body("items.organizationName", contains("Xã Tân Tiến"));
    stranger.get(all + "&clusterId=" + town.cluster).body("items.level", contains("STATE"));
    stranger.get(all + "&year=2024").body("items.size()", equalTo(3));
    stranger.get(all + "&year=2023").body("items", empty());
    stranger.get(all + "&level=STATE").body("items.size()", equalTo(1));
    stranger.get(all + "&subject=PERSON").body("items.organizationName", contains("Sở Nội vụ"));
    stranger
        .get(all + "&awardType=COMMENDATION_CERTIFICATE&subject=COLLECTIVE")
        .body("items.organizationName", contains("Xã Tân Tiến"));
    stranger.get(all + "&q=xa tan").body("items.organizationName", contains("Xã Tân Tiến"));
    stranger.get(all + "&q=%25").body("items", empty());
    for (String wrong : List.of("level=HIGH", "subject=TOWN", "at=yesterday", "status=LOST")) {
      Problem.of(stranger.get(AWARDS + "?" + wrong).extract().response(), 400, "invalid-request")
          .at("?" + wrong.split("=", 2)[0], "wrong-type");
    }
  }

  @Test
  void shouldTellWhatWasHeldOnADay_whenAwardsWereRevokedLater() {
    String certificates = recorded();
    secretary.created(
        DECISIONS + "/" + certificates + "/revocations",
        Papers.revocation(
            Map.of("authority", "DEPARTMENT_HEAD", "organizationId", town.department)));

    stranger.get(all + "&at=2025-02-09").body("items", empty());
    stranger.get(all + "&at=2025-02-10").body("items.level", contains("STATE"));
    stranger
        .get(all + "&at=2025-08-31")
        .body("items.size()", equalTo(3))
        .body("items.status", contains("HELD", "HELD", "HELD"));
    stranger.get(all + "&at=2025-09-01").body("items.level", contains("STATE"));
    stranger.get(all + "&at=2025-09-01&status=REVOKED").body("items.size()", equalTo(2));
    stranger.get(all + "&at=2025-08-31&status=REVOKED").body("items", empty());
    stranger.get(all + "&status=HELD").body("items.level", contains("STATE"));
    stranger
        .get(all + "&status=REVOKED")
        .body("items.revokedOn", contains("2025-09-01", "2025-09-01"))
        .body("items.status", contains("REVOKED", "REVOKED"));
    stranger.get(all).body("items.size()", equalTo(3));
  }

  @Test
  void shouldNamePersons_andFindThemByName_forThoseConcernedOnly() {
    recorded();

    secretary.get(all + "&subject=PERSON").body("items[0].person.name", equalTo(Papers.PERSON));
    secretary.get(all + "&q=luong thi").body("items.size()", equalTo(1));
    stranger
        .get(all + "&subject=PERSON")
        .body(not(containsString(Papers.PERSON)))
        .body("items[0].person.name", nullValue());
    stranger.get(all + "&q=luong thi").body("items", empty());
    stranger
        .get(AWARDS + "/counts?organizerId=" + town.organizer + "&q=luong thi")
        .body("total", equalTo(0));
    stranger
        .get(AWARDS + "/csv?organizerId=" + town.organizer)
        .body(not(containsString(Papers.PERSON)));
  }

  @Test
  void shouldBeReadUnderTheSuccessor_whileTheHistoricalHolderStays() {
    recorded();
    UUID flag = town.members.getFirst();
    String here = all + "&organizationId=" + town.begun;
    stranger.get(here + "&withPredecessors=true").body("items", empty());

    town.mergedInto(town.begun, "2025-07-01");
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            stranger
                .get(here + "&withPredecessors=true")
                .body("items.organizationId", contains(flag.toString()))
                .body("items.organizationName", contains("Tỉnh 1")));

    stranger.get(here).body("items", empty());
    stranger
        .get(here.replace(AWARDS, AWARDS + "/counts") + "&withPredecessors=true")
        .body("total", equalTo(1));
    stranger
        .get(here.replace(AWARDS, AWARDS + "/csv") + "&withPredecessors=true")
        .body(containsString(",Tỉnh 1,"));
    Problem.of(
            stranger.get(here + "&withPredecessors=1").extract().response(), 400, "invalid-request")
        .at("?withPredecessors", "wrong-type");
  }

  @Test
  void shouldNamePersonsOfAPredecessor_toWhoeverActsForItsSuccessor() {
    secretary.created(DECISIONS, Papers.departmentDecision(town));
    UUID successor = UUID.randomUUID();
    Api officer = Api.as(town.person("OFFICER", "organizationId", successor));
    officer.get(all + "&subject=PERSON").body("items[0].person.name", nullValue());

    town.follows(List.of(town.department), successor, "2025-07-01");

    await()
        .pollInSameThread()
        .untilAsserted(() ->
            officer
                .get(all + "&subject=PERSON")
                .body("items[0].person.name", equalTo(Papers.PERSON)));
    officer.get(all + "&q=luong thi").body("items.size()", equalTo(1));
  }

  @Test
  void shouldCountByTypeLevelAndSubject() {
    recorded();
    String counts = AWARDS + "/counts?organizerId=" + town.organizer;

    stranger
        .get(counts)
        .statusCode(200)
        .body("total", equalTo(3))
        .body(
            "items.awardType",
            contains(
                "COMMENDATION_CERTIFICATE",
                "COMMENDATION_CERTIFICATE",
                "GOVERNMENT_EMULATION_FLAG"))
        .body("items.subject", contains("COLLECTIVE", "PERSON", "COLLECTIVE"))
        .body("items.count", contains(1, 1, 1));
    stranger.get(counts + "&at=2025-02-28").body("total", equalTo(1));
    stranger.get(counts + "&q=tinh 1").body("total", equalTo(1));
    assertThat(SqlStatements.during(() -> stranger.get(counts).statusCode(200))).isEqualTo(1);
  }

  @Test
  void shouldComePageByPage_inOneOrder() {
    recorded();
    recorded();
    List<String> whole = stranger.get(all).extract().path("items.id");
    List<String> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Response page =
          stranger
              .get(cursor == null ? all + "&limit=2" : all + "&limit=2&cursor=" + cursor)
              .statusCode(200)
              .extract()
              .response();
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null && seen.size() < 20);

    assertThat(seen).hasSize(6).isEqualTo(whole);
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneAwardAsForMany() {
    secretary.created(DECISIONS, Papers.flagDecision(town));
    long one = SqlStatements.during(() -> stranger.get(all).body("items.size()", equalTo(1)));
    recorded();
    recorded();

    long seven = SqlStatements.during(() -> stranger.get(all).body("items.size()", equalTo(7)));

    assertThat(seven).isEqualTo(one).isLessThanOrEqualTo(2);
  }

  @Test
  void shouldComeAsASpreadsheet_inTheLanguageThatIsAskedFor() {
    recorded();

    secretary
        .get(AWARDS + "/csv?organizerId=" + town.organizer)
        .statusCode(200)
        .header("Content-Language", "en")
        .body(containsString("Decision number,Date,"))
        .body(containsString(",Commendation Certificate,MERIT,GRASSROOTS,PERSON,Sở Nội vụ,"))
        .body(containsString(Papers.PERSON + ",Chuyên viên chính,2024,"));
  }
}
