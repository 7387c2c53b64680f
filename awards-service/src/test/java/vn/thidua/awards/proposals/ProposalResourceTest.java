package vn.thidua.awards.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.awards.Papers.PROPOSALS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

@QuarkusTest
@WithTestResource(RealServers.class)
class ProposalResourceTest {

  private static final int AT_ONCE = 6;

  @Inject DataSource database;
  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  private Town town;
  private Api secretary;
  private Api reviewer;
  private Api officer;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting, rankings);
    secretary = Api.as(town.secretary);
    reviewer = Api.as(town.reviewer);
    officer = Api.as(town.officer);
  }

  @Test
  void shouldShowThePlaceInTheRanking_whenDrafted() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));

    secretary
        .get(path(id))
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("status", equalTo("DRAFT"))
        .body("organizationName", equalTo("Tỉnh 1"))
        .body("ranking.id", equalTo(town.ranking.toString()))
        .body("ranking.digest", equalTo(town.digest))
        .body("ranking.provisional", equalTo(true))
        .body("ranking.rank", equalTo(1))
        .body("ranking.tied", equalTo(false))
        .body("ranking.total", equalTo("95.50"))
        .body("ranking.overtakenBy", nullValue())
        .body("acts.act", contains("drafted"));
    assertThat(Standing.announced(database, id)).containsExactly("0 proposal-drafted");
  }

  @Test
  void shouldTellThatItsRankingIsOvertaken_whenALaterOneHasAnotherResult() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));
    UUID same = UUID.randomUUID();
    UUID later = UUID.randomUUID();

    town.ranking(same, town.digest, "2025-01-16T00:00:00Z");
    town.ranking(later, Town.digest(later), "2025-01-17T00:00:00Z");

    await()
        .pollInSameThread()
        .untilAsserted(
            () -> secretary.get(path(id)).body("ranking.overtakenBy", equalTo(later.toString())));
    secretary
        .get(PROPOSALS + "?organizerId=" + town.organizer)
        .body("items.ranking.overtakenBy", contains(later.toString()))
        .body("items.ranking.digest", contains(town.digest));
  }

  @Test
  void shouldTellWhatBecameOfItsRanking_andStayAsItWas() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));
    UUID rectifying = UUID.randomUUID();

    town.endorsed(town.ranking, town.digest, 1, "RECTIFIED", rectifying);

    await()
        .pollInSameThread()
        .untilAsserted(
            () -> secretary.get(path(id)).body("ranking.currentStatus", equalTo("RECTIFIED")));
    secretary
        .get(PROPOSALS + "?organizerId=" + town.organizer)
        .body("items[0].ranking.rectifiedBy", equalTo(rectifying.toString()))
        .body("items[0].ranking.endorsedRank", equalTo(3))
        .body("items[0].ranking.rank", equalTo(1))
        .body("items[0].ranking.status", equalTo("PROVISIONAL"))
        .body("items[0].ranking.digest", equalTo(town.digest))
        .body("items[0].version", equalTo(0));
  }

  @Test
  void shouldGoItsWholeWay_whenReturnedOnceAndRefusedAtLast() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));
    step(secretary, id, "submission");
    step(reviewer, id, "return", "Bổ sung biên bản");
    Map<String, Object> better = changing(Papers.proposal(town));
    better.put("merits", "Dẫn đầu cụm, có biên bản");
    secretary.put(path(id), etag(id), better).statusCode(200);
    step(secretary, id, "submission");
    step(reviewer, id, "forwarding");
    step(reviewer, id, "refusal", "Vượt tỷ lệ 20 %");

    secretary
        .get(path(id))
        .body("status", equalTo("REFUSED"))
        .body("merits", equalTo("Dẫn đầu cụm, có biên bản"))
        .body(
            "acts.act",
            contains(
                "drafted", "submitted", "returned", "changed", "submitted", "forwarded", "refused"))
        .body("acts[2].reason", equalTo("Bổ sung biên bản"))
        .body("acts[2].from", equalTo("SUBMITTED"))
        .body("acts[2].to", equalTo("RETURNED"));
    assertThat(Standing.announced(database, id))
        .containsExactly(
            "0 proposal-drafted",
            "1 proposal-submitted",
            "2 proposal-returned",
            "3 proposal-changed",
            "4 proposal-submitted",
            "5 proposal-forwarded",
            "6 proposal-refused");
    secretary
        .get(path(id) + "/changes?order=OLDEST_FIRST")
        .body("items.action", hasItem("proposal-returned"))
        .body("items[2].by.as", equalTo("REVIEWER"))
        .body("items[2].reason", equalTo("Bổ sung biên bản"))
        .body("items[3].changes.path", contains("/merits"));
  }

  @Test
  void shouldLeaveTheWayFree_whenWithdrawn() {
    String first = secretary.created(PROPOSALS, Papers.proposal(town));
    step(secretary, first, "withdrawal", "Đề nghị lại");

    String second = secretary.created(PROPOSALS, Papers.proposal(town));

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void shouldNameTheOther_whenTheSameIsProposedTwice() {
    String first = secretary.created(PROPOSALS, Papers.proposal(town));

    refused(Papers.proposal(town), 409, "already-exists").saying(first);
  }

  @Test
  void shouldNameBothDigests_whenTheDigestIsNotTheRankings() {
    Map<String, Object> proposal = Papers.proposal(town);
    String other = Town.digest(UUID.randomUUID());
    proposal.put("ranking", Map.of("id", town.ranking, "digest", other));

    refused(proposal, 409, "ranking-digest-mismatch").saying(other).saying(town.digest);
  }

  @Test
  void shouldRefuse_whenTheOrganizationIsBarredOrAbsentInTheRanking() {
    refused(Papers.proposal(town, town.members.get(3)), 409, "not-ranked").saying("barred");
    refused(Papers.proposal(town, town.commune), 409, "not-ranked").saying(town.commune.toString());
  }

  @Test
  void shouldNameEveryPlace_whenTypeAndYearDoNotFit() {
    Map<String, Object> proposal = Papers.proposal(town);
    proposal.put("year", 2023);
    proposal.put("commendationType", "SENIORITY");

    refused(proposal, 400, "invalid-request")
        .at("/ranking/id", "other-year")
        .at("/commendationType", "commendation-type-not-allowed");
    proposal.put("awardType", "NO_SUCH_TYPE");
    refused(proposal, 400, "invalid-request").at("/awardType", "unknown-award-type");
    proposal.put("awardType", "NATIONAL_EMULATION_FIGHTER");
    refused(proposal, 400, "invalid-request").at("/awardType", "subject-not-allowed");
    proposal.remove("ranking");
    proposal.put("awardType", "GOVERNMENT_EMULATION_FLAG");
    proposal.put("commendationType", "MERIT");
    refused(proposal, 400, "invalid-request").at("/ranking", "required");
  }

  @Test
  void shouldRefuseAnothersRanking_whenTheOrganizerHasNone() {
    Town other = Town.heard(participants, acting, rankings);
    Map<String, Object> proposal = Papers.proposal(town);
    proposal.put("ranking", Map.of("id", other.ranking, "digest", other.digest));

    refused(proposal, 400, "invalid-request").at("/ranking/id", "other-organizer");
  }

  @Test
  void shouldAskToTryAgain_whenTheRankingHasNotBeenHeardOf() {
    Map<String, Object> proposal = Papers.proposal(town);
    proposal.put("ranking", Map.of("id", UUID.randomUUID(), "digest", town.digest));

    refused(proposal, 409, "not-yet-known");
  }

  @Test
  void shouldRefuseEveryStepThatIsNotOfItsLife_andChangeNothing() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));
    Standing before = Standing.of(database);

    problem(secretary.post(path(id) + "/forwarding").extract().response(), "wrong-status");
    problem(
        secretary.post(path(id) + "/refusal", Map.of("reason", "Không")).extract().response(),
        "wrong-status");
    problem(
        reviewer.post(path(id) + "/return", Map.of("reason", "Không")).extract().response(),
        "wrong-status");
    assertThat(Standing.of(database)).isEqualTo(before);

    step(secretary, id, "submission");
    Standing submitted = Standing.of(database);
    problem(
        secretary.put(path(id), etag(id), changing(Papers.proposal(town))).extract().response(),
        "wrong-status");
    problem(secretary.post(path(id) + "/submission").extract().response(), "wrong-status");
    assertThat(Standing.of(database)).isEqualTo(submitted);
  }

  @Test
  void shouldAskForAReason_whenGivenBackRefusedOrWithdrawn() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));
    for (String act : List.of("return", "refusal", "withdrawal")) {
      Problem.of(
              secretary.post(path(id) + "/" + act, Map.of("reason", " ")).extract().response(),
              400,
              "invalid-request")
          .at("/reason", "required");
    }
  }

  @Test
  void shouldBeChangedByTheSecretaryOnly_andWithTheLastETag() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));
    Standing before = Standing.of(database);
    Map<String, Object> changing = changing(Papers.proposal(town));

    Problem.of(reviewer.put(path(id), "\"0\"", changing).extract().response(), 403, "forbidden");
    Problem.of(officer.put(path(id), "\"0\"", changing).extract().response(), 403, "forbidden");
    Problem.of(
        secretary.put(path(id), "\"7\"", changing).extract().response(),
        412,
        "precondition-failed");
    Problem.of(
        secretary.request().contentType(ContentType.JSON).body(changing).put(path(id)),
        428,
        "precondition-required");
    Problem.of(
        Api.as(town.auditor)
            .post(PROPOSALS, Papers.proposal(town, town.members.get(1)))
            .extract()
            .response(),
        403,
        "forbidden");
    assertThat(Standing.of(database)).isEqualTo(before);
  }

  @RepeatedTest(3)
  void shouldDraftOne_whenSeveralProposeTheSameAtOnce() throws Exception {
    List<Response> answers =
        AtOnce.ask(
            AT_ONCE,
            i ->
                secretary
                    .request()
                    .contentType(ContentType.JSON)
                    .body(Papers.proposal(town))
                    .post(PROPOSALS));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> Problem.of(answer, 409, "already-exists"));
    secretary.get(PROPOSALS + "?organizerId=" + town.organizer).body("items.size()", equalTo(1));
  }

  @Test
  void shouldDraftOnce_whenTheSameKeyComesTwice() {
    Map<String, Object> proposal = Papers.proposal(town);
    String key = "key-" + UUID.randomUUID();
    String first = withKey(key, proposal).then().statusCode(201).extract().path("id");
    String second = withKey(key, proposal).then().statusCode(201).extract().path("id");

    assertThat(second).isEqualTo(first);
    proposal.put("merits", "Khác");
    Problem.of(withKey(key, proposal), 409, "idempotency-key-reused");
  }

  @Test
  void shouldNameTheHolder_whenTheReferenceIsTaken() {
    Map<String, Object> proposal = Papers.proposal(town);
    proposal.put("source", "play");
    proposal.put("key", UUID.randomUUID().toString());
    String first = secretary.created(PROPOSALS, proposal);
    proposal.put("organizationId", town.members.get(1));

    refused(proposal, 409, "already-exists").at("/key", "already-exists").saying(first);
    secretary
        .get(PROPOSALS + "?source=play&key=" + proposal.get("key"))
        .body("items.id", contains(first));
  }

  @Test
  void shouldNotBeWithdrawn_whenItWaitsForADecision() {
    String id = Papers.forwarded(town, Papers.proposal(town));
    Standing before = Standing.of(database);

    problem(
        secretary.post(path(id) + "/withdrawal", Map.of("reason", "Rút")).extract().response(),
        "wrong-status");

    assertThat(Standing.of(database)).isEqualTo(before);
  }

  @Test
  void shouldStandForItsYearOnly_whenChangedToWhatIsThere() {
    String first =
        secretary.created(PROPOSALS, Papers.certificateProposal(town, town.commune, Town.YEAR));
    Map<String, Object> other = Papers.certificateProposal(town, town.commune, Town.YEAR - 1);
    String second = secretary.created(PROPOSALS, other);
    Map<String, Object> changing = changing(other);
    changing.put("year", Town.YEAR);
    Standing before = Standing.of(database);

    Problem.of(
            secretary.put(path(second), "\"0\"", changing).extract().response(),
            409,
            "already-exists")
        .saying(first);

    assertThat(Standing.of(database)).isEqualTo(before);
  }

  private Response withKey(String key, Map<String, ?> body) {
    return secretary
        .request()
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(PROPOSALS);
  }

  /** Refused, and nothing changed. */
  private Problem refused(Map<String, ?> proposal, int status, String slug) {
    Standing before = Standing.of(database);
    Problem problem =
        Problem.of(secretary.post(PROPOSALS, proposal).extract().response(), status, slug);
    assertThat(Standing.of(database)).isEqualTo(before);
    return problem;
  }

  private static void problem(Response answer, String slug) {
    Problem.of(answer, 409, slug);
  }

  private static void step(Api by, String id, String act) {
    by.post(path(id) + "/" + act).statusCode(200);
  }

  private static void step(Api by, String id, String act, String reason) {
    by.post(path(id) + "/" + act, Map.of("reason", reason)).statusCode(200);
  }

  private static Map<String, Object> changing(Map<String, Object> proposal) {
    proposal.remove("organizerId");
    return proposal;
  }

  private String etag(String id) {
    return secretary.get(path(id)).statusCode(200).extract().header("ETag");
  }

  private static String path(String id) {
    return PROPOSALS + "/" + id;
  }
}
