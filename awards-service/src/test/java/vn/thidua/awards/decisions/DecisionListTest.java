package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.awards.Papers.DECISIONS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Api;
import vn.thidua.awards.Papers;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class DecisionListTest {

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

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> awards(Map<String, Object> decision) {
    return (List<Map<String, Object>>) Objects.requireNonNull(decision.get("awards"));
  }

  private static String path(String id) {
    return DECISIONS + "/" + id;
  }
}
