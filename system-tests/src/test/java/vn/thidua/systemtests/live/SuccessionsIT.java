package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/**
 * Cluster No. 2 after the acts of 1 March and 1 July 2025. Its year 2024 was ranked and closed
 * before, and Thái Nguyên is the permanent deputy of 2025.
 */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SuccessionsIT {

  private static final String CASE = "acts-of-2025";
  private static final String HOA_BINH = "Ban Dân tộc tỉnh Hòa Bình";
  private static final String PHU_THO = "Ban Dân tộc tỉnh Phú Thọ";
  private static final String THAI_NGUYEN = "Ban Dân tộc tỉnh Thái Nguyên";

  private final WholeSystem system;
  private final Doors doors;
  private final Gateway gateway;
  private String cluster = "";
  private JsonNode rankingBefore = JsonNodeFactory.instance.nullNode();
  private Outcome played = new Outcome(ExitCode.DIFFERENT, "", "");

  SuccessionsIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
    Patience patience = new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep);
    this.gateway = new Gateway(doors.http(), system.gateway(), doors.tokens(), patience);
  }

  @BeforeAll
  void carryOutTheActs() {
    Outcome year = system.play(file().without("/successions").bytes());
    assertThat(year.code()).as(year.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    cluster = named("/clusters", "cluster-2").path("id").asText();
    rankingBefore = ranking();
    appointDeputy();
    closeYear2024();
    played = system.play(file().bytes());
    assertThat(played.code()).as(played.toString()).isEqualTo(ExitCode.AS_EXPECTED);
  }

  @AfterAll
  void close() {
    doors.close();
  }

  private static CaseFiles file() {
    return CaseFiles.given(CaseFiles.CLUSTER_2).with("/case", "'" + CASE + "'");
  }

  private void appointDeputy() {
    ObjectNode deputy = JsonNodeFactory.instance.objectNode();
    deputy.put("year", 2025).put("role", "DEPUTY_HEAD").put("permanent", true);
    deputy.put("organizationId", organization("thainguyen"));
    gateway.ask(Account.SECRETARY, Call.post("/clusters/" + cluster + "/leaders", deputy));
  }

  private void closeYear2024() {
    ObjectNode closing = JsonNodeFactory.instance.objectNode();
    closing.put("on", "2024-12-14").put("document", "Biên bản hội nghị tổng kết năm 2024");
    gateway.ask(
        Account.SECRETARY, Call.post("/clusters/" + cluster + "/years/2024/closing", closing));
  }

  @Test
  void shouldHaveNineMembersWithTheNamesOfThen_whenAskedForTheConferenceOf2024() {
    // When
    JsonNode then = clusterOn("2024-12-14");
    // Then
    assertThat(members(then))
        .hasSize(9)
        .startsWith("Ban Dân tộc thành phố Hà Nội", HOA_BINH)
        .contains("Ban Dân tộc tỉnh Lạng Sơn");
    assertThat(leaders(then)).containsExactly("HEAD Ban Dân tộc thành phố Hà Nội");
  }

  @Test
  void shouldHaveTheNewNameOnly_whenAskedForTheDayAfterTheFirstAct() {
    // When
    JsonNode then = clusterOn("2025-03-02");
    // Then
    assertThat(members(then))
        .hasSize(9)
        .contains("Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn")
        .doesNotContain("Ban Dân tộc tỉnh Lạng Sơn");
    assertThat(leaders(then)).containsExactly("HEAD " + HOA_BINH, "DEPUTY_HEAD " + THAI_NGUYEN);
  }

  @Test
  void shouldHaveSevenMembersAndAnActingHead_whenAskedForTheDayAfterTheMergers() {
    // When
    JsonNode then = clusterOn("2025-07-02");
    // Then
    assertThat(members(then))
        .containsExactly(
            "Ban Dân tộc thành phố Hà Nội",
            PHU_THO,
            "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh",
            THAI_NGUYEN,
            "Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn",
            "Ban Dân tộc tỉnh Quảng Ninh",
            "Văn phòng Ủy ban nhân dân tỉnh Ninh Bình");
    assertThat(leaders(then))
        .containsExactlyInAnyOrder("DEPUTY_HEAD " + THAI_NGUYEN, "HEAD acting " + THAI_NGUYEN);
    assertThat(played.out()).contains("7 đơn vị", "Quyền cụm trưởng (acting head): " + THAI_NGUYEN);
  }

  @Test
  void shouldLeaveTheRankingOf2024AsItWas_whenTheActsAreDoneAndItIsRankedAgain() {
    // When
    JsonNode after = ranking();
    // Then
    assertThat(after.path("outputDigest")).isEqualTo(rankingBefore.path("outputDigest"));
    assertThat(after.path("id")).isEqualTo(rankingBefore.path("id"));
    assertThat(after.path("rows"))
        .isEqualTo(rankingBefore.path("rows"))
        .anySatisfy(row -> assertThat(row.path("organizationName").asText()).isEqualTo(HOA_BINH));
  }

  @Test
  void shouldShowTheSameRankingUnderTheSuccessor_whenAskedWithItsPredecessors() {
    // Given
    String successor = organization("bacninh");
    // When
    List<JsonNode> alone =
        gateway.list(Account.SECRETARY, "/rankings", Map.of("organizationId", successor));
    List<JsonNode> withPredecessors = onceHeardOf(successor);
    // Then
    assertThat(alone).isEmpty();
    assertThat(withPredecessors)
        .extracting(found -> found.path("id").asText())
        .containsExactly(rankingBefore.path("id").asText());
  }

  @Test
  void shouldSayWhoIsTodayWhatItWas_whenAskedForTheSuccessorsOfOneThatEnded() {
    // When
    JsonNode today =
        ask("/organizations/" + organization("hoabinh") + "/successors?from=2019-01-01");
    JsonNode madeOf = ask("/organizations/" + organization("phutho") + "/predecessors");
    // Then
    assertThat(today.path("items"))
        .extracting(item -> item.path("organizationId").asText())
        .containsExactly(organization("phutho"));
    assertThat(madeOf.path("items"))
        .extracting(item -> item.path("organizationId").asText())
        .containsExactlyInAnyOrder(organization("hoabinh"), organization("vinhphuc"));
  }

  @Test
  void shouldFindTheFormerNameAndSaySo_whenSearchedWithoutMarks() {
    // When
    List<JsonNode> found =
        gateway.list(
            Account.SECRETARY,
            "/organizations",
            Map.of("q", "ban dan toc lang son", "source", CASE));
    // Then
    assertThat(found)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.path("name").asText()).isEqualTo("Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn");
          assertThat(row.path("matched").path("name").asText())
              .isEqualTo("Ban Dân tộc tỉnh Lạng Sơn");
          assertThat(row.path("matched").path("former").asBoolean()).isTrue();
        });
  }

  @Test
  void shouldDoNothingAgain_whenTheCaseIsPlayedOnceMore() {
    // When
    Outcome again = system.play(file().bytes());
    // Then
    assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    assertThat(again.out()).doesNotContainPattern("created [1-9]");
  }

  /** Scoring-service hears of a succession a little later; empty if it never does. */
  private List<JsonNode> onceHeardOf(String successor) {
    Patience.Waiting waiting =
        new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep).begin();
    while (true) {
      List<JsonNode> found =
          gateway.list(
              Account.SECRETARY,
              "/rankings",
              Map.of("organizationId", successor, "withPredecessors", "true", "latest", "true"));
      if (!found.isEmpty() || !waiting.again(null)) {
        return found;
      }
    }
  }

  private JsonNode clusterOn(String day) {
    return ask("/clusters/" + cluster + "?asOf=" + day);
  }

  private static List<String> members(JsonNode cluster) {
    List<String> names = new ArrayList<>();
    cluster.path("members").forEach(member -> names.add(member.path("name").asText()));
    return names;
  }

  private static List<String> leaders(JsonNode cluster) {
    Map<String, String> names = new HashMap<>();
    cluster
        .path("members")
        .forEach(member ->
            names.put(member.path("organizationId").asText(), member.path("name").asText()));
    List<String> leaders = new ArrayList<>();
    for (JsonNode leader : cluster.path("leaders")) {
      String acting = leader.path("acting").asBoolean() ? "acting " : "";
      String name = names.get(leader.path("organizationId").asText());
      leaders.add(leader.path("role").asText() + " " + acting + name);
    }
    return leaders;
  }

  private JsonNode ranking() {
    Map<String, String> filter = Map.of("clusterId", cluster, "year", "2024", "latest", "true");
    JsonNode found = gateway.list(Account.SECRETARY, "/rankings", filter).getFirst();
    return ask("/rankings/" + found.path("id").asText());
  }

  private String organization(String key) {
    return named("/organizations", key).path("id").asText();
  }

  private JsonNode named(String collection, String key) {
    Map<String, String> filter = Map.of("source", CASE, "key", key, "asOf", "2024-12-14");
    return gateway.list(Account.ADMINISTRATOR, collection, filter).getFirst();
  }

  private JsonNode ask(String path) {
    return gateway.ask(Account.SECRETARY, Call.get(path));
  }
}
