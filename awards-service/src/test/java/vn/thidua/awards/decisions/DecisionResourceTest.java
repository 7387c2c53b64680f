package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class DecisionResourceTest {

  private static final int AT_ONCE = 6;

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
  void shouldNameTheHolder_whenTheReferenceIsTaken() {
    Map<String, Object> decision = Papers.flagDecision(town);
    decision.put("source", "play");
    decision.put("key", UUID.randomUUID().toString());
    String first = secretary.created(DECISIONS, decision);
    Map<String, Object> other = Papers.departmentDecision(town);
    other.put("source", "play");
    other.put("key", decision.get("key"));

    refused(other, 409, "already-exists").at("/key", "already-exists").saying(first);
    other.remove("key");
    refused(other, 400, "invalid-request").at("/key", "required");
    secretary
        .get(DECISIONS + "?source=play&key=" + decision.get("key"))
        .body("items.id", contains(first));
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
