package vn.thidua.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.scoring.ClusterTopic;
import vn.thidua.scoring.participants.Participants;

@QuarkusTest
@WithTestResource(RealServers.class)
class InboxTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  private static final Map<String, ?> POISON = Map.of("id", "not an id", "names", "none");

  private static final String CLUSTER = "topics.find { it.source == '/cluster-service' }";

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject Participants participants;

  @Test
  void shouldWaitForTheMissingVersion_whenALaterOneComesFirst() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 0, named(id, "Không", 0));
    ClusterTopic.send("organization", id, 2, named(id, "Hai", 2));
    ClusterTopic.send("organization", id, 3, named(id, "Ba", 3));
    awaitParked(id, "GAP", List.of(2, 3));
    assertThat(name(id)).hasValue("Không");
    assertThat(parked(id).getInt("seenVersion")).isZero();

    ClusterTopic.send("organization", id, 1, named(id, "Một", 1));

    awaitName(id, "Ba");
    assertThat(isParked(id)).isFalse();
  }

  @Test
  void shouldHoldTheFirst_whenAnAggregateBeginsWithALaterVersion() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 1, named(id, "Một", 1));
    awaitParked(id, "GAP", List.of(1));
    assertThat(name(id)).isEmpty();

    ClusterTopic.send("organization", id, 0, named(id, "Không", 0));

    awaitName(id, "Một");
  }

  @Test
  void shouldIgnoreWhatWasSeen_whenItComesAgain() {
    UUID id = UUID.randomUUID();
    ProducerRecord<String, String> first =
        ClusterTopic.event("organization", id, 0, named(id, "Không", 0));
    ClusterTopic.send(first);
    ClusterTopic.send("organization", id, 1, named(id, "Một", 1));
    awaitName(id, "Một");
    long duplicates = door().look("/inbox").getLong("counts.duplicates");

    ClusterTopic.send(first);

    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(door().look("/inbox").getLong("counts.duplicates"))
                .isGreaterThan(duplicates));
    assertThat(name(id)).hasValue("Một");
    assertThat(isParked(id)).isFalse();
  }

  @Test
  void shouldParkTheAggregateOnly_whenAnEventIsPoison() {
    UUID sick = UUID.randomUUID();
    UUID well = UUID.randomUUID();
    ClusterTopic.send("organization", sick, 0, named(sick, "Không", 0));
    ClusterTopic.send("organization", sick, 1, POISON);
    ClusterTopic.send("organization", sick, 2, named(sick, "Hai", 2));
    ClusterTopic.send("organization", sick, 3, named(sick, "Ba", 3));
    ClusterTopic.send("organization", well, 0, named(well, "Khỏe", 0));

    awaitName(well, "Khỏe");
    awaitParked(sick, "POISON", List.of(1, 2, 3));
    assertThat(parked(sick).getString("cause")).contains("Organization");
    assertThat(name(sick)).hasValue("Không");

    door().act("/inbox/parked/" + sick + "/retry", Map.of()).then().statusCode(200);
    assertThat(parked(sick).getInt("attempts")).as("still poison").isEqualTo(2);
    assertThat(name(sick)).hasValue("Không");
  }

  @Test
  void shouldGoOnWithWhatFollows_whenAnOperatorSkipsThePoison() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 0, POISON);
    ClusterTopic.send("organization", id, 1, named(id, "Một", 1));
    awaitParked(id, "POISON", List.of(0, 1));

    JsonPath answer =
        door()
            .act("/inbox/parked/" + id + "/skip", Map.of())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(answer.getString("skipped")).contains("version 0");
    assertThat(answer.getInt("applied")).isOne();
    assertThat(name(id)).hasValue("Một");
    assertThat(isParked(id)).isFalse();
    Map<String, String> act =
        door().look("/acts").param("id", id.toString()).getMap("items.find { it.target == id }");
    assertThat(act)
        .containsEntry("what", "inbox-skip")
        .containsEntry("operator", "trực ca")
        .containsEntry("reason", "thử");
  }

  @Test
  void shouldNotWaitAnyLonger_whenAnOperatorGivesUpAGap() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 4, named(id, "Bốn", 4));
    awaitParked(id, "GAP", List.of(4));

    door().act("/inbox/parked/" + id + "/skip", Map.of()).then().statusCode(200);

    assertThat(name(id)).hasValue("Bốn");
  }

  @Test
  void shouldTakeTheStateAsItIs_whenItIsPublishedAgain() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 6, named(id, "Sáu", 6));
    awaitParked(id, "GAP", List.of(6));

    ClusterTopic.sendAgain("organization", id, 5, named(id, "Năm", 5));

    awaitName(id, "Sáu");
    assertThat(isParked(id)).isFalse();

    ClusterTopic.sendAgain("organization", id, 5, named(id, "Năm", 5));
    ClusterTopic.send("organization", id, 7, named(id, "Bảy", 7));
    awaitName(id, "Bảy");
  }

  @Test
  void shouldSetAsideWhatIsNoEvent_andReadOn() {
    String key = "garbage-" + UUID.randomUUID();
    UUID id = UUID.randomUUID();
    ProducerRecord<String, String> stranger =
        ClusterTopic.event("organization", id, 0, named(id, "Lạ", 0));
    stranger.headers().remove("ce_source");
    stranger
        .headers()
        .add("ce_source", "/somebody-else".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    ClusterTopic.send(new ProducerRecord<>(ClusterTopic.NAME, key, "not an event"));
    ClusterTopic.send(stranger);
    ClusterTopic.send("organization", id, 0, named(id, "Quen", 0));

    awaitName(id, "Quen");
    Topic dead = Topic.named(ClusterTopic.NAME + ".dead-letters.scoring-service");
    Topic.Message letter = dead.messages(key, 1).getFirst();
    assertThat(letter.value()).isEqualTo("not an event");
    assertThat(letter.headers())
        .containsEntry("dl_topic", ClusterTopic.NAME)
        .containsKeys("dl_partition", "dl_offset", "dl_at")
        .containsEntry("dl_cause", "header ce_source is missing");
    assertThat(dead.messages(id.toString(), 1).getFirst().headers())
        .containsEntry("dl_cause", "ce_source is /somebody-else");
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(door().look("/inbox/dead-letters").getList("items.key"))
                .contains(key, id.toString()));
  }

  @Test
  void shouldTellHowFarItHasRead_whenAsked() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 0, named(id, "Không", 0));
    awaitName(id, "Không");

    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(door().look("/inbox").getLong(CLUSTER + ".lag")).isZero());
    JsonPath inbox = door().look("/inbox");
    assertThat(inbox.getList("topics.source"))
        .containsExactly("/awards-service", "/cluster-service");
    assertThat(inbox.getList(CLUSTER + ".partitions")).hasSize(12);
    assertThat(inbox.getLong(CLUSTER + ".seen.aggregates")).isPositive();
  }

  @Test
  void shouldBeLikeItsSource_whenItIsForgottenAndToldAgain() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("organization", id, 0, named(id, "Không", 0));
    ClusterTopic.send("organization", id, 1, named(id, "Một", 1));
    awaitName(id, "Một");

    door().act("/inbox/rebuild", Map.of("source", "/cluster-service")).then().statusCode(200);
    assertThat(name(id)).isEmpty();
    ClusterTopic.send("organization", id, 2, named(id, "Hai", 2));
    awaitParked(id, "GAP", List.of(2));
    ClusterTopic.sendAgain("organization", id, 1, named(id, "Một", 1));

    awaitName(id, "Hai");
    door().act("/inbox/rebuild", Map.of("source", "/nobody")).then().statusCode(400);
  }

  @Test
  void shouldStayShut_whenTheTokenIsMissingOrWrong() {
    door().anybody().get("/inbox").then().statusCode(401);
    door().anybody().header("Authorization", "Bearer wrong").get("/inbox").then().statusCode(401);
    door().asOperator().body("{}").post("/inbox/parked/retry").then().statusCode(400);
    door().act("/inbox/parked/" + UUID.randomUUID() + "/skip", Map.of()).then().statusCode(404);
    door().act("/inbox/parked/x/skip", Map.of()).then().statusCode(400);
  }

  private Optional<String> name(UUID id) {
    return participants.organizationName(id, TODAY);
  }

  private void awaitName(UUID id, String name) {
    await().pollInSameThread().untilAsserted(() -> assertThat(name(id)).hasValue(name));
  }

  private void awaitParked(UUID id, String state, List<Integer> versions) {
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          assertThat(isParked(id)).isTrue();
          assertThat(parked(id).getString("state")).isEqualTo(state);
          assertThat(parked(id).getList("events.version")).isEqualTo(versions);
        });
  }

  private boolean isParked(UUID id) {
    return door().look("/inbox/parked").getList("items.aggregateId").contains(id.toString());
  }

  private JsonPath parked(UUID id) {
    List<String> ids = door().look("/inbox/parked").getList("items.aggregateId");
    JsonPath all = door().look("/inbox/parked");
    return all.setRootPath("items[" + ids.indexOf(id.toString()) + "]");
  }

  private OperatorsDoor door() {
    return new OperatorsDoor(management);
  }

  private static Map<String, ?> named(UUID id, String name, long version) {
    return Map.of(
        "id", id, "kind", "OTHER", "names", List.of(Map.of("name", name)), "version", version);
  }
}
