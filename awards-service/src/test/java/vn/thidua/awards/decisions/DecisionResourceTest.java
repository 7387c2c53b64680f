package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.awards.Papers.DECISIONS;
import static vn.thidua.awards.Papers.PROPOSALS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Api;
import vn.thidua.awards.AtOnce;
import vn.thidua.awards.Papers;
import vn.thidua.awards.Standing;
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
class DecisionResourceTest {

  private static final int AT_ONCE = 6;
  private static final Map<String, Object> GOVERNMENT = Map.of("authority", "GOVERNMENT");

  @Inject DataSource database;
  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  private Town town;
  private Api secretary;
  private Api stranger;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting, rankings);
    secretary = Api.as(town.secretary);
    stranger = Api.as(Tokens.user("stranger-" + UUID.randomUUID()));
  }

  @Test
  void shouldDecideWhatWasProposed_whenTheGovernmentGivesTheFlag() {
    String proposal = Papers.forwarded(town, Papers.proposal(town));
    Map<String, Object> decision = Papers.flagDecision(town);
    award(decision, 0).put("proposalId", proposal);

    String id = secretary.created(DECISIONS, decision);

    secretary
        .get(path(id))
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("kind", equalTo("AWARD"))
        .body("number", equalTo(decision.get("number")))
        .body("issuer.authorityNameEn", equalTo("Government"))
        .body("signer.name", equalTo("Phạm Minh Khai"))
        .body("awards.awardType", contains("GOVERNMENT_EMULATION_FLAG"))
        .body("awards[0].awardTypeName", equalTo("Cờ thi đua của Chính phủ"))
        .body("awards[0].level", equalTo("STATE"))
        .body("awards[0].subject", equalTo("COLLECTIVE"))
        .body("awards[0].organizationName", equalTo("Tỉnh 1"))
        .body("awards[0].proposalId", equalTo(proposal))
        .body("awards[0].revokedOn", nullValue());
    secretary
        .get(PROPOSALS + "/" + proposal)
        .body("status", equalTo("DECIDED"))
        .body("decisionId", equalTo(id))
        .body("acts.act", hasItem("decided"));
    assertThat(Standing.announced(database, id)).containsExactly("0 award-decision-recorded");
    assertThat(Standing.announced(database, proposal)).last().isEqualTo("3 proposal-decided");
    secretary
        .get(path(id) + "/changes")
        .body("items.action", contains("award-decision-recorded"))
        .body("items[0].by.as", equalTo("SECRETARY"));
  }

  @Test
  void shouldNamePersonsToThoseConcernedOnly_andNowhereElse() {
    String id = secretary.created(DECISIONS, Papers.departmentDecision(town));

    secretary
        .get(path(id))
        .body("awards[1].subject", equalTo("PERSON"))
        .body("awards[1].person.name", equalTo(Papers.PERSON))
        .body("awards[1].person.position", equalTo("Chuyên viên chính"));
    stranger
        .get(path(id))
        .statusCode(200)
        .body(not(containsString(Papers.PERSON)))
        .body(not(containsString("Phạm Minh Khai")))
        .body("signer.position", equalTo("Thủ trưởng"))
        .body("awards[1].person.name", nullValue());
    Api.as(Tokens.of("boss").roles("administrator").sign())
        .get(path(id))
        .body("awards[1].person.name", equalTo(Papers.PERSON));
    secretary.get(path(id) + "/changes").body(not(containsString(Papers.PERSON)));
    for (String where : List.of("outbox where payload", "change_log where changes::text")) {
      for (String name : List.of(Papers.PERSON, "Phạm Minh Khai")) {
        assertThat(
                Standing.one(
                    database, "select count(*) from " + where + " like ?", "%" + name + "%"))
            .isEqualTo("0");
      }
    }
  }

  @Test
  void shouldNameTypeAuthorityWhoMayAndTheCitation_whenADirectorSignsACertificateOfMerit() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    award(decision, 0).put("awardType", "MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT");

    refused(decision, 409, "authority-not-competent")
        .at("/awards/0/awardType", "authority-not-competent")
        .places(1)
        .saying("DEPARTMENT_HEAD")
        .saying("MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT")
        .saying("Chair of a provincial People's Committee")
        .saying("Luật 06/2022/QH15, Điều 79");
  }

  @Test
  void shouldNameTheOtherDecision_whenTheNumberIsUsedTwice() {
    Map<String, Object> decision = Papers.flagDecision(town);
    String first = secretary.created(DECISIONS, decision);
    decision.put(
        "number",
        " " + String.valueOf(decision.get("number")).toUpperCase(Locale.ROOT).replace("/", " / "));

    refused(decision, 409, "number-used").at("/number", "number-used").saying(first);

    decision.put("date", "2026-01-05");
    award(decision, 0).put("year", 2025);
    assertThat(secretary.created(DECISIONS, decision)).isNotEqualTo(first);
  }

  @Test
  void shouldTakeTheSameNumber_whenAnotherOrganizationIssues() {
    Map<String, Object> first = Papers.departmentDecision(town);
    secretary.created(DECISIONS, first);
    Map<String, Object> second = Papers.departmentDecision(town);
    second.put("number", first.get("number"));
    second.put("issuer", Map.of("authority", "COMMUNE_CHAIR", "organizationId", town.commune));

    secretary.created(DECISIONS, second);
  }

  @Test
  void shouldSaySinceWhen_whenTheHolderWasNoMore() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    award(decision, 0).put("organizationId", town.ended);
    decision.put("date", "2025-07-01");

    refused(decision, 409, "holder-ended")
        .at("/awards/0/organizationId", "holder-ended")
        .saying("2025-07-01")
        .saying(town.ended.toString());

    decision.put("date", "2025-06-30");
    secretary.created(DECISIONS, decision);
  }

  @Test
  void shouldSaySinceWhen_whenTheHolderWasNotYetThere() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    award(decision, 0).put("organizationId", town.begun);

    refused(decision, 409, "holder-not-yet")
        .at("/awards/0/organizationId", "holder-not-yet")
        .saying("2025-07-01");
  }

  @Test
  void shouldRefuse_whenTheProposalDoesNotWaitForADecision() {
    String draft = secretary.created(PROPOSALS, Papers.proposal(town));
    Map<String, Object> decision = Papers.flagDecision(town);
    award(decision, 0).put("proposalId", draft);

    refused(decision, 409, "proposal-not-forwarded")
        .at("/awards/0/proposalId", "proposal-not-forwarded")
        .saying("DRAFT");
  }

  @Test
  void shouldRefuse_whenTheProposalIsForAnotherOrOfAnother() {
    String proposal = Papers.forwarded(town, Papers.proposal(town, town.members.get(1)));
    Map<String, Object> decision = Papers.flagDecision(town);
    award(decision, 0).put("proposalId", proposal);

    refused(decision, 400, "invalid-request").at("/awards/0/proposalId", "other-award");

    Town other = Town.heard(participants, acting, rankings);
    String others = Papers.forwarded(other, Papers.proposal(other));
    award(decision, 0).put("proposalId", others);
    refused(decision, 400, "invalid-request").at("/awards/0/proposalId", "unknown-proposal");
  }

  @Test
  void shouldNameEveryPlace_whenMuchIsWrong() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    decision.put("date", "2027-01-01");
    decision.put(
        "issuer", Map.of("authority", "PROVINCIAL_CHAIR", "organizationId", town.department));
    award(decision, 0).put("awardType", "NO_SUCH_TYPE");
    award(decision, 1).put("awardType", "GOVERNMENT_EMULATION_FLAG");

    refused(decision, 400, "invalid-request")
        .at("/date", "in-future")
        .at("/issuer/organizationId", "kind-not-allowed")
        .at("/awards/0/awardType", "unknown-award-type")
        .at("/awards/1/person", "subject-not-allowed");
    decision.put("issuer", Map.of("authority", "MINISTER"));
    refused(decision, 400, "invalid-request").at("/issuer/organizationId", "required");
    decision.put("issuer", Map.of("authority", "PRESIDENT", "organizationId", town.ministry));
    refused(decision, 400, "invalid-request").at("/issuer/organizationId", "not-allowed");
    decision.put("issuer", Map.of("authority", "EMPEROR"));
    refused(decision, 400, "invalid-request").at("/issuer/authority", "unknown-authority");
  }

  @Test
  void shouldRefuse_whenOneHolderStandsTwiceForOneTypeAndYear() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    List<Map<String, Object>> awards = awards(decision);
    awards.add(Map.copyOf(awards.get(1)));

    refused(decision, 400, "invalid-request").at("/awards/2", "duplicate").places(1);
  }

  @Test
  void shouldBeRecordedByASecretaryOfTheOrganizerOnly() {
    Standing before = Standing.of(database);
    for (String token : List.of(town.reviewer, town.auditor, town.officer)) {
      Problem.of(
          Api.as(token).post(DECISIONS, Papers.flagDecision(town)).extract().response(),
          403,
          "forbidden");
    }
    assertThat(Standing.of(database)).isEqualTo(before);
  }

  @Test
  void shouldRevokeByANewDecision_andDeleteNothing() {
    String first = secretary.created(DECISIONS, Papers.departmentDecision(town));
    String commune = secretary.get(path(first)).extract().path("awards[0].id");
    Map<String, Object> revocation = Papers.revocation(department());
    revocation.put("awardIds", List.of(commune));

    String second = secretary.created(path(first) + "/revocations", revocation);

    secretary
        .get(path(second))
        .body("kind", equalTo("REVOCATION"))
        .body("awards", empty())
        .body("revokes.decisionId", equalTo(first))
        .body("revokes.ground", equalTo("FALSE_MERIT"))
        .body("revokes.reason", equalTo("Kê khai gian dối thành tích"))
        .body("revokes.awardIds", contains(commune));
    secretary
        .get(path(first))
        .header("ETag", "\"1\"")
        .body("awards[0].revokedOn", equalTo("2025-09-01"))
        .body("awards[0].revokedBy", equalTo(second))
        .body("awards[1].revokedOn", nullValue());
    assertThat(Standing.announced(database, first))
        .containsExactly("0 award-decision-recorded", "1 award-decision-revoked");
    assertThat(Standing.announced(database, second)).containsExactly("0 award-decision-recorded");

    String third = secretary.created(path(first) + "/revocations", Papers.revocation(department()));
    secretary.get(path(first)).body("awards[1].revokedBy", equalTo(third));
    revocationRefused(first, Papers.revocation(department()), 409, "already-revoked");
    revocation.put("number", Papers.number());
    revocationRefused(first, revocation, 409, "already-revoked")
        .at("/awardIds/0", "already-revoked");
    revocationRefused(second, Papers.revocation(department()), 409, "not-an-award-decision");
  }

  @Test
  void shouldRefuseARevocation_whenItsDateNumberAwardOrAuthorityIsWrong() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    String first = secretary.created(DECISIONS, decision);
    Map<String, Object> revocation = Papers.revocation(department());

    revocation.put("date", "2025-02-09");
    revocation.put("awardIds", List.of(UUID.randomUUID()));
    revocationRefused(first, revocation, 400, "invalid-request")
        .at("/date", "before-decision")
        .at("/awardIds/0", "unknown-award");
    revocation.remove("awardIds");
    revocation.put("date", "2025-02-10");
    revocation.put("number", decision.get("number"));
    revocationRefused(first, revocation, 409, "number-used").saying(first);
    revocationRefused(
            first,
            Papers.revocation(Map.of("authority", "PRIME_MINISTER")),
            409,
            "authority-not-competent")
        .saying("COMMENDATION_CERTIFICATE")
        .saying("Luật 06/2022/QH15, Điều 80(1)");
    Standing before = Standing.of(database);
    Problem.of(
        Api.as(town.reviewer)
            .post(path(first) + "/revocations", Papers.revocation(department()))
            .extract()
            .response(),
        403,
        "forbidden");
    Problem.of(
        secretary
            .request()
            .header("If-Match", "\"3\"")
            .contentType(ContentType.JSON)
            .body(Papers.revocation(department()))
            .post(path(first) + "/revocations"),
        412,
        "precondition-failed");
    assertThat(Standing.of(database)).isEqualTo(before);
  }

  @Test
  void shouldBeFound_byItsFilters() {
    Map<String, Object> flag = Papers.flagDecision(town);
    flag.put("title", "Tặng Cờ thi đua năm 2024");
    String first = secretary.created(DECISIONS, flag);
    String second = secretary.created(DECISIONS, Papers.departmentDecision(town));
    String all = DECISIONS + "?organizerId=" + town.organizer;

    stranger
        .get(all)
        .body("items.id", contains(first, second))
        .body("items.awards", contains(1, 2))
        .body("items.revokedAwards", contains(0, 0))
        .body("items[1].issuer.organizationName", equalTo("Sở Nội vụ"));
    stranger.get(all + "&authority=GOVERNMENT").body("items.id", contains(first));
    stranger.get(all + "&year=2025").body("items.size()", equalTo(2));
    stranger.get(all + "&year=2024").body("items", empty());
    stranger.get(all + "&q=co thi dua").body("items.id", contains(first));
    secretary
        .request()
        .queryParam("number", String.valueOf(flag.get("number")).replace("/", " /"))
        .get(DECISIONS)
        .then()
        .body("items.id", contains(first));
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneAsForMany() {
    String small = secretary.created(DECISIONS, Papers.flagDecision(town));
    String list = DECISIONS + "?organizerId=" + town.organizer;
    long one = SqlStatements.during(() -> stranger.get(list).statusCode(200));
    long oneAward = SqlStatements.during(() -> stranger.get(path(small)).statusCode(200));
    Map<String, Object> decision = Papers.departmentDecision(town);
    List<Map<String, Object>> awards = awards(decision);
    for (int i = 0; i < 20; i++) {
      Map<String, Object> award = Papers.giving("COMMENDATION_CERTIFICATE", town.department);
      award.put("person", Map.of("name", "Người " + i));
      awards.add(award);
    }
    String large = secretary.created(DECISIONS, decision);

    long two = SqlStatements.during(() -> stranger.get(list).body("items.size()", equalTo(2)));
    long manyAwards =
        SqlStatements.during(() -> stranger.get(path(large)).body("awards.size()", equalTo(22)));

    assertThat(two).isEqualTo(one).isLessThanOrEqualTo(1);
    assertThat(manyAwards).isEqualTo(oneAward).isLessThanOrEqualTo(3);
  }

  @RepeatedTest(3)
  void shouldRecordOne_whenSeveralTakeTheSameNumberAtOnce() throws Exception {
    String number = Papers.number();

    List<Response> answers =
        AtOnce.ask(
            AT_ONCE,
            i -> {
              Map<String, Object> decision = Papers.departmentDecision(town);
              decision.put("number", i % 2 == 0 ? number : number.replace("/", " / "));
              return post(DECISIONS, decision);
            });

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problem.of(answer, 409, "number-used"));
  }

  @Test
  void shouldDecideOnce_whenSeveralDecideTheSameProposalAtOnce() throws Exception {
    String proposal = Papers.forwarded(town, Papers.proposal(town));

    List<Response> answers =
        AtOnce.ask(
            AT_ONCE,
            i -> {
              Map<String, Object> decision = Papers.flagDecision(town);
              award(decision, 0).put("proposalId", proposal);
              return post(DECISIONS, decision);
            });

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problem.of(answer, 409, "proposal-not-forwarded"));
  }

  @Test
  void shouldRevokeOnce_whenSeveralRevokeAtOnce() throws Exception {
    String first = secretary.created(DECISIONS, Papers.flagDecision(town));

    List<Response> answers =
        AtOnce.ask(AT_ONCE, i -> post(path(first) + "/revocations", Papers.revocation(GOVERNMENT)));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problem.of(answer, 409, "already-revoked"));
  }

  @Test
  void shouldRecordAThousand_whenAsManyAsThatAreGiven() {
    Map<String, Object> decision = Papers.departmentDecision(town);
    List<Map<String, Object>> awards = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Map<String, Object> award = Papers.giving("ADVANCED_WORKER", town.department);
      award.put("person", Map.of("name", "Người " + i));
      awards.add(award);
    }
    decision.put("awards", awards);

    String id = secretary.created(DECISIONS, decision);

    secretary
        .get(path(id))
        .body("awards.size()", equalTo(1000))
        .body("awards[999].person.name", equalTo("Người 999"));
  }

  private Map<String, Object> department() {
    return Map.of("authority", "DEPARTMENT_HEAD", "organizationId", town.department);
  }

  private Response post(String path, Map<String, ?> body) {
    return secretary.request().contentType(ContentType.JSON).body(body).post(path);
  }

  /** Refused, and nothing changed. */
  private Problem refused(Map<String, ?> decision, int status, String slug) {
    Standing before = Standing.of(database);
    Problem problem = Problem.of(post(DECISIONS, decision), status, slug);
    assertThat(Standing.of(database)).isEqualTo(before);
    return problem;
  }

  private Problem revocationRefused(
      String decision, Map<String, ?> revocation, int status, String slug) {
    Standing before = Standing.of(database);
    Problem problem = Problem.of(post(path(decision) + "/revocations", revocation), status, slug);
    assertThat(Standing.of(database)).isEqualTo(before);
    return problem;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> awards(Map<String, Object> decision) {
    return (List<Map<String, Object>>) Objects.requireNonNull(decision.get("awards"));
  }

  private static Map<String, Object> award(Map<String, Object> decision, int index) {
    return awards(decision).get(index);
  }

  private static String path(String id) {
    return DECISIONS + "/" + id;
  }
}
