package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.RealServers;

/** Two secretaries at once: one wins, the other is told, and nothing is half done. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SuccessionConcurrencyTest {

  private static final int ROUNDS = 8;

  private String organizer;
  private String a;
  private String b;
  private String c;
  private String child;
  private String cluster;
  private String one;
  private String other;

  @BeforeEach
  void establish() {
    organizer = Given.organizer();
    one = Given.secretaryOf(organizer);
    other = Given.secretaryOf(organizer);
    a = Given.organization(Map.of("name", "A", "from", "2000-01-01"));
    b = Given.organization(Map.of("name", "B", "from", "2000-01-01"));
    c = Given.organization(Map.of("name", "C", "from", "2000-01-01"));
    child = Given.organization(Map.of("name", "P", "from", "2000-01-01", "parentId", b));
    cluster = Given.cluster(one, organizer, a, b, c);
  }

  private String planned(String secretary, Map<String, Object> act) {
    return Acts.created(
        People.user(secretary)
            .body(Acts.with(act, "organizerId", organizer))
            .post("/v1/successions"));
  }

  private static Callable<Response> executing(String secretary, String succession) {
    return () -> People.user(secretary).post("/v1/successions/" + succession + "/execution");
  }

  @RepeatedTest(ROUNDS)
  void shouldHaveOneWinner_whenTwoActsEndTheSameOrganization() throws Exception {
    String first = planned(one, Acts.merge("2025-07-01", a, a, b));
    String second = planned(other, Acts.merge("2025-07-01", c, c, b));

    List<Response> answers = atOnce(executing(one, first), executing(other, second));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    boolean firstWon = answers.getFirst().statusCode() == 200;
    Response refused = answers.get(firstWon ? 1 : 0);
    assertThat(refused.<String>path("type"))
        .isIn("urn:thi-dua:problem:organization-ended", "urn:thi-dua:problem:changed-meanwhile");
    String winner = firstWon ? first : second;
    String loser = firstWon ? second : first;
    assertThat(status(winner)).isEqualTo("CARRIED_OUT");
    assertThat(status(loser)).isEqualTo("PLANNED");
    assertThat(Acts.members(cluster, "2025-07-01")).containsExactly(a, c);
    assertThat(Acts.organization(child, "2025-07-01").<String>path("parentId"))
        .isEqualTo(firstWon ? a : c);
    assertThat(Acts.organization(child, "2025-07-01").<List<?>>path("parents")).hasSize(2);
    assertThat(Acts.chain(b, "successors")).containsExactly(firstWon ? a : c);
    assertThat(changes(b, "organization-dissolved")).hasSize(1);
    assertThat(changes(cluster, "cluster-reorganized")).hasSize(1);
    assertThat(changes(loser, "succession-carried-out")).isEmpty();
  }

  @RepeatedTest(ROUNDS)
  void shouldBeDoneOnce_whenTwoCarryOutTheSameAct() throws Exception {
    String act = planned(one, Acts.mergeIntoNew("2025-07-01", "Mới", a, b));

    List<Response> answers = atOnce(executing(one, act), executing(other, act));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(Acts.members(cluster, "2025-07-01")).hasSize(2);
    assertThat(changes(act, "succession-carried-out")).hasSize(1);
  }

  @RepeatedTest(ROUNDS)
  void shouldLoseNothing_whenAMemberIsAddedMeanwhile() throws Exception {
    String act = planned(one, Acts.merge("2025-07-01", a, a, b));
    String joining = Given.organization(Map.of("name", "D", "from", "2000-01-01"));

    List<Response> answers =
        atOnce(
            executing(one, act),
            () ->
                People.user(other)
                    .body(Map.of("organizationId", joining, "from", "2025-01-01"))
                    .post("/v1/clusters/" + cluster + "/members"));

    assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409).contains(200);
    List<String> members = Acts.members(cluster, "2025-07-01");
    assertThat(members.contains(b)).isEqualTo(answers.getFirst().statusCode() == 409);
    assertThat(members.contains(joining)).isEqualTo(answers.getLast().statusCode() == 200);
  }

  private static String status(String succession) {
    return People.administrator().get("/v1/successions/" + succession).path("status");
  }

  private static List<String> changes(String aggregate, String action) {
    return People.administrator()
        .queryParam("aggregateId", aggregate)
        .queryParam("action", action)
        .get("/v1/cluster-changes")
        .path("items.id");
  }

  private static List<Response> atOnce(Callable<Response> first, Callable<Response> second)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Response>> calls = new ArrayList<>();
      for (Callable<Response> call : List.of(first, second)) {
        calls.add(() -> {
          start.await();
          return call.call();
        });
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
