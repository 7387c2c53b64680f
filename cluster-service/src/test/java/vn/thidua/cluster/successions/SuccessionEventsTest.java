package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.EventContract;

/** What is told of successions, and that the contract says so. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SuccessionEventsTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");
  private static final String SUCCESSION = "vn.thidua.cluster.succession-";

  @Test
  void shouldTellTheWholeStory_whenAnActIsPlannedChangedCarriedOutAndRectified() {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String a = unit("Sở Dân tộc và Tôn giáo Hòa Bình");
    String b = unit("Sở Dân tộc và Tôn giáo Vĩnh Phúc");
    String cluster = Given.cluster(secretary, organizer, a, b);
    Map<String, Object> body =
        Acts.with(
            Acts.with(
                Acts.mergeIntoNew("2025-07-01", "Sở Dân tộc và Tôn giáo Phú Thọ", a, b),
                "organizerId",
                organizer),
            "source",
            "demo");
    body.put("key", Given.unique("act"));
    String id = Acts.planned(body);
    People.administrator()
        .header("If-Match", "\"0\"")
        .body(Acts.with(body, "on", "2025-07-02"))
        .put("/v1/successions/" + id);
    Response done = Acts.execute(id);
    String rectifying = Acts.created(Acts.rectify(id, "2025-09-01"));
    String withdrawn = Acts.planned(Acts.act("DISSOLVE", "2025-08-01", a));
    People.administrator()
        .body(Map.of("reason", "Chưa có nghị quyết"))
        .post("/v1/successions/" + withdrawn + "/withdrawal");

    List<Topic.Message> story = TOPIC.messages(id, 4);
    List<Topic.Message> undoing = TOPIC.messages(rectifying, 1);

    assertThat(story)
        .extracting(message -> message.headers().get("ce_type"))
        .containsExactly(
            SUCCESSION + "planned.v1",
            SUCCESSION + "changed.v1",
            SUCCESSION + "carried-out.v1",
            SUCCESSION + "rectified.v1");
    JsonPath planned = JsonPath.from(story.getFirst().value());
    assertThat(planned.getString("state.successors[0].organizationId")).isNull();
    assertThat(planned.getList("state.replacements")).isEmpty();
    JsonPath carriedOut = JsonPath.from(story.get(2).value());
    String begun = done.path("successors[0].organizationId");
    assertThat(carriedOut.getList("state.predecessors")).containsExactly(a, b);
    assertThat(carriedOut.getString("state.successors[0].organizationId")).isEqualTo(begun);
    assertThat(carriedOut.getList("fact.ended")).containsExactly(a, b);
    assertThat(carriedOut.getList("fact.begun")).containsExactly(begun);
    assertThat(carriedOut.getList("state.replacements.clusterId")).containsOnly(cluster);
    assertThat(carriedOut.getList("state.replacements.left")).containsExactlyInAnyOrder(a, b);
    assertThat(carriedOut.getList("state.replacements.inPlace")).containsOnly(begun);
    JsonPath undone = JsonPath.from(undoing.getFirst().value());
    assertThat(undone.getString("state.kind")).isEqualTo("RECTIFY");
    assertThat(undone.getString("state.rectifies")).isEqualTo(id);
    assertThat(undone.getList("fact.begun")).containsExactlyInAnyOrder(a, b);
    assertThat(undone.getList("state.predecessors")).isEmpty();
    assertThat(JsonPath.from(story.get(3).value()).getString("state.rectifiedBy"))
        .isEqualTo(rectifying);

    List<Topic.Message> messages = new ArrayList<>(story);
    messages.addAll(undoing);
    messages.addAll(TOPIC.messages(withdrawn, 2));
    EventContract contract = EventContract.own();
    Set<String> elsewhere = new HashSet<>(contract.types());
    elsewhere.removeIf(type -> type.startsWith(SUCCESSION));
    contract.checkAppended(messages, elsewhere);
  }

  private static String unit(String name) {
    return Given.organization(Map.of("name", name, "from", "2000-01-01"));
  }

  @Test
  void shouldBeInTheChangeLog_whenDone() {
    String a = Given.organization(Map.of("name", "A", "from", "2000-01-01"));
    String b = Given.organization(Map.of("name", "B", "from", "2000-01-01"));
    String id = Acts.carriedOut(Acts.merge("2025-07-01", a, a, b)).path("id");

    Response changes = People.administrator().get("/v1/successions/" + id + "/changes");

    assertThat(changes.<List<String>>path("items.action"))
        .containsExactly("succession-carried-out", "succession-planned");
    assertThat(changes.<List<String>>path("items.reason"))
        .containsOnly("202/2025/QH15, 2025-06-12");
  }
}
