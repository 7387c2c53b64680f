package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.systemtests.casefile.CaseFiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem.Outcome;
import vn.thidua.systemtests.play.ExitCode;

/** What may not be done to organizations is refused with place and rule, and changes nothing. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ActsRefusedIT {

  /**
   * @param changed what must be as before
   * @param pointer one of the places that the problem names
   */
  record Refusal(
      String name, Asking asking, String changed, int status, String slug, String pointer) {

    @Override
    public String toString() {
      return name;
    }
  }

  private final WholeSystem system;
  private final Doors doors;
  private final Gateway gateway;
  private String quangNinh = "";
  private String langSon = "";

  ActsRefusedIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
    Patience patience = new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep);
    this.gateway = new Gateway(doors.http(), system.gateway(), doors.tokens(), patience);
  }

  @BeforeAll
  void playAndCloseTheYear() {
    String name = "acts-refused";
    byte[] file = CaseFiles.given(CaseFiles.CLUSTER_2).with("/case", "'" + name + "'").bytes();
    Outcome played = system.play(file);
    assertThat(played.code()).as(played.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    String cluster = named(name, "/clusters", "cluster-2");
    ObjectNode closing = JsonNodeFactory.instance.objectNode();
    closing.put("on", "2024-12-14").put("document", "Biên bản hội nghị tổng kết năm 2024");
    gateway.ask(
        Account.SECRETARY, Call.post("/clusters/" + cluster + "/years/2024/closing", closing));
    quangNinh = named(name, "/organizations", "quangninh");
    langSon = named(name, "/organizations", "langson");
  }

  @AfterAll
  void close() {
    doors.close();
  }

  Stream<Refusal> refusals() {
    String above = registered("Đơn vị trên", null);
    String below = registered("Đơn vị dưới", above);
    String into2024 = planned(dissolution(quangNinh, "2024-07-01"));
    return Stream.of(
        new Refusal(
            "an act into a closed year",
            Asking.post("/api/v1/successions/" + into2024 + "/execution", ""),
            quangNinh,
            409,
            "cluster-year-closed",
            "/predecessors/0"),
        new Refusal(
            "a name into a closed year",
            Asking.post(
                "/api/v1/organizations/" + quangNinh + "/names",
                "{'name': 'Tên khác', 'from': '2024-07-01', 'document': 'VB'}"),
            quangNinh,
            409,
            "cluster-year-closed",
            "/from"),
        new Refusal(
            "dates that overlap",
            Asking.post(
                "/api/v1/organizations/" + langSon + "/names",
                "{'name': 'Tên khác', 'from': '2025-02-01', 'document': 'VB'}"),
            langSon,
            409,
            "date-not-after-present",
            "/from"),
        new Refusal(
            "a cycle of parents",
            Asking.post(
                "/api/v1/organizations/" + above + "/parents",
                "{'parentId': '%s', 'from': '2025-02-01', 'document': 'VB'}".formatted(below)),
            above,
            409,
            "parent-cycle",
            "/parentId"),
        new Refusal(
            "a malformed code",
            Asking.post(
                "/api/v1/organizations/" + above + "/codes",
                "{'orgCode': 'h26-a', 'from': '2025-02-01', 'document': 'VB'}"),
            above,
            400,
            "invalid-request",
            "/orgCode"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldNamePlaceAndRuleAndChangeNothing_whenItMayNotBe(Refusal refusal) {
    // Given
    String organization = "/organizations/" + refusal.changed();
    JsonNode before = gateway.ask(Account.ADMINISTRATOR, Call.get(organization));
    // When
    Reply reply = ask(refusal.asking());
    // Then
    assertThat(reply.status()).as(reply.text()).isEqualTo(refusal.status());
    assertThat(reply.body().path("type").asText()).endsWith(":" + refusal.slug());
    List<String> pointers = new ArrayList<>();
    reply.body().path("errors").forEach(error -> pointers.add(error.path("pointer").asText()));
    assertThat(pointers).as(reply.text()).contains(refusal.pointer());
    assertThat(gateway.ask(Account.ADMINISTRATOR, Call.get(organization))).isEqualTo(before);
  }

  @RepeatedTest(5)
  void shouldHaveOneWinnerAndNothingHalfDone_whenTwoActsEndTheSameOrganizationAtOnce() {
    // Given
    String first = registered("Đơn vị một", null);
    String second = registered("Đơn vị hai", null);
    String ending = registered("Đơn vị kết thúc", null);
    String intoFirst = planned(merger(first, ending));
    String intoSecond = planned(merger(second, ending));
    // When
    CompletableFuture<Reply> one = executing(intoFirst);
    CompletableFuture<Reply> other = executing(intoSecond);
    List<Reply> replies = List.of(one.join(), other.join());
    // Then
    assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
    boolean firstWon = replies.getFirst().status() == 200;
    JsonNode followers = ask("/organizations/" + ending + "/successors?from=2020-01-01");
    assertThat(followers.path("items"))
        .extracting(item -> item.path("organizationId").asText())
        .containsExactly(firstWon ? first : second);
    JsonNode loser = ask("/successions/" + (firstWon ? intoSecond : intoFirst));
    assertThat(loser.path("status").asText()).isEqualTo("PLANNED");
  }

  private CompletableFuture<Reply> executing(String succession) {
    Asking execution = Asking.post("/api/v1/successions/" + succession + "/execution", "");
    return CompletableFuture.supplyAsync(() -> ask(execution));
  }

  private String registered(String name, @Nullable String parent) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", name).put("from", "2000-01-01");
    if (parent != null) {
      body.put("parentId", parent);
    }
    return created("/organizations", body);
  }

  private String planned(ObjectNode act) {
    return created("/successions", act);
  }

  private String created(String collection, ObjectNode body) {
    return gateway
        .create(Account.ADMINISTRATOR, Call.post(collection, body))
        .orFail()
        .path("id")
        .asText();
  }

  private static ObjectNode dissolution(String organization, String on) {
    ObjectNode act = act("DISSOLVE", on);
    act.putArray("predecessors").add(organization);
    act.putArray("successors");
    return act;
  }

  private static ObjectNode merger(String goesOn, String ends) {
    ObjectNode act = act("MERGE", "2025-07-01");
    act.putArray("predecessors").add(goesOn).add(ends);
    act.putArray("successors").addObject().put("organizationId", goesOn);
    return act;
  }

  private static ObjectNode act(String kind, String on) {
    ObjectNode act = JsonNodeFactory.instance.objectNode();
    act.put("kind", kind).put("on", on);
    act.putObject("legalBasis").put("title", "Nghị quyết về sắp xếp");
    return act;
  }

  private String named(String source, String collection, String key) {
    return gateway
        .list(
            Account.ADMINISTRATOR,
            collection,
            Map.of("source", source, "key", key, "asOf", "2024-12-14"))
        .getFirst()
        .path("id")
        .asText();
  }

  private JsonNode ask(String path) {
    return gateway.ask(Account.ADMINISTRATOR, Call.get(path));
  }

  private Reply ask(Asking asking) {
    return doors.ask(system.gateway().toString(), Account.ADMINISTRATOR, asking);
  }
}
