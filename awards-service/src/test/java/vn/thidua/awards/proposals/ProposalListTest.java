package vn.thidua.awards.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.awards.Papers.PROPOSALS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
class ProposalListTest {

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;

  private Town town;
  private Api secretary;
  private Api officer;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting, rankings);
    secretary = Api.as(town.secretary);
    officer = Api.as(town.officer);
  }

  @Test
  void shouldBeSeenByThoseConcernedOnly() {
    String mine = secretary.created(PROPOSALS, Papers.proposal(town));
    String others = secretary.created(PROPOSALS, Papers.proposal(town, town.members.get(1)));
    Api stranger = Api.as(Tokens.user("stranger-" + UUID.randomUUID()));

    officer.get(path(mine)).statusCode(200);
    officer.get(PROPOSALS).body("items.id", contains(mine));
    Problem.of(officer.get(path(others)).extract().response(), 404, "not-found");
    Problem.of(stranger.get(path(mine)).extract().response(), 404, "not-found");
    Problem.of(stranger.get(path(mine) + "/changes").extract().response(), 404, "not-found");
    Problem.of(stranger.post(path(mine) + "/submission").extract().response(), 404, "not-found");
    stranger.get(PROPOSALS).body("items", empty());
    Api.as(Tokens.of("boss").roles("administrator").sign()).get(path(mine)).statusCode(200);
  }

  @Test
  void shouldBeFound_byItsFilters() {
    String first = secretary.created(PROPOSALS, Papers.proposal(town));
    String second =
        secretary.created(PROPOSALS, Papers.certificateProposal(town, town.commune, Town.YEAR - 1));
    secretary.post(path(second) + "/submission").statusCode(200);
    String all = PROPOSALS + "?organizerId=" + town.organizer;

    secretary.get(all).body("items.id", contains(first, second));
    secretary.get(all + "&status=SUBMITTED").body("items.id", contains(second));
    secretary.get(all + "&year=2024").body("items.id", contains(first));
    secretary.get(all + "&clusterId=" + town.cluster).body("items.id", contains(first));
    secretary.get(all + "&organizationId=" + town.commune).body("items.id", contains(second));
    secretary.get(all + "&awardType=GOVERNMENT_EMULATION_FLAG").body("items.id", contains(first));
    secretary.get(all + "&q=xa tan").body("items.id", contains(second));
    secretary.get(all + "&q=%25").body("items", empty());
    Problem.of(
            secretary.get(PROPOSALS + "?status=GONE").extract().response(), 400, "invalid-request")
        .at("?status", "wrong-type");
    String page = secretary.get(all + "&limit=1").extract().path("nextCursor");
    secretary
        .get(all + "&limit=1&cursor=" + page)
        .body("items.id", contains(second))
        .body("nextCursor", nullValue());
  }

  @Test
  void shouldBeSeenAndFoundUnderTheSuccessor() {
    String mine = secretary.created(PROPOSALS, Papers.proposal(town));
    UUID successor = UUID.randomUUID();
    Api follows = Api.as(town.person("OFFICER", "organizationId", successor));
    String under = PROPOSALS + "?organizationId=" + successor;
    Problem.of(follows.get(path(mine)).extract().response(), 404, "not-found");

    town.mergedInto(successor, "2025-07-01");

    await()
        .pollInSameThread()
        .untilAsserted(() ->
            follows
                .get(path(mine))
                .statusCode(200)
                .body("organizationId", equalTo(town.members.getFirst().toString())));
    follows.get(PROPOSALS).body("items.id", contains(mine));
    follows.get(under).body("items", empty());
    follows.get(under + "&withPredecessors=true").body("items.id", contains(mine));
    secretary.get(under + "&withPredecessors=true").body("items.id", contains(mine));
    follows
        .get(under.replace(PROPOSALS, PROPOSALS + "/csv") + "&withPredecessors=true")
        .body(containsString(mine));
    Problem.of(follows.post(path(mine) + "/submission").extract().response(), 403, "forbidden");
  }

  @Test
  void shouldComeAsASpreadsheet_inTheLanguageThatIsAskedFor() {
    String id = secretary.created(PROPOSALS, Papers.proposal(town));

    secretary
        .get(PROPOSALS + "/csv?organizerId=" + town.organizer)
        .statusCode(200)
        .header("Content-Language", "en")
        .body(containsString("Proposal,Year,"))
        .body(containsString(id + ",2024,GOVERNMENT_EMULATION_FLAG,MERIT,Tỉnh 1,"));
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneProposalAsForNine() {
    secretary.created(PROPOSALS, Papers.proposal(town));
    String list = PROPOSALS + "?organizerId=" + town.organizer;
    secretary.get(list).body("items.size()", equalTo(1));
    long one = SqlStatements.during(() -> secretary.get(list).statusCode(200));
    secretary.created(PROPOSALS, Papers.proposal(town, town.members.get(1)));
    secretary.created(PROPOSALS, Papers.proposal(town, town.members.get(2)));
    for (UUID member : town.members.subList(0, 3)) {
      secretary.created(PROPOSALS, Papers.certificateProposal(town, member, Town.YEAR));
      secretary.created(PROPOSALS, Papers.certificateProposal(town, member, Town.YEAR - 1));
    }

    long nine = SqlStatements.during(() -> secretary.get(list).body("items.size()", equalTo(9)));

    assertThat(nine).isEqualTo(one).isLessThanOrEqualTo(5);
  }

  private static String path(String id) {
    return PROPOSALS + "/" + id;
  }
}
