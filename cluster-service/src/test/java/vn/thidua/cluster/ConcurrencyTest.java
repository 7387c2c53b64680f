package vn.thidua.cluster;

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
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class ConcurrencyTest {

  private static final int AT_ONCE = 6;

  @Test
  void shouldEstablishOneCluster_whenTheSameKeyComesSeveralTimesAtOnce() throws Exception {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String key = Given.unique("key");
    var body = Given.clusterBody(organizer, Given.organization());

    List<Response> answers =
        atOnce(i ->
            People.user(secretary).header("Idempotency-Key", key).body(body).post("/v1/clusters"));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.<String>path("id"))
        .containsOnly(answers.getFirst().<String>path("id"));
    assertThat(
            People.user(secretary)
                .queryParam("organizerId", organizer)
                .get("/v1/clusters")
                .<List<?>>path("items"))
        .hasSize(1);
  }

  @Test
  void shouldLoseNoMember_whenSeveralAreAddedAtOnce() throws Exception {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String cluster = Given.cluster(secretary, organizer);
    List<String> organizations = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      organizations.add(Given.organization());
    }

    List<Response> answers =
        atOnce(i ->
            People.user(secretary)
                .body(Map.of("organizationId", organizations.get(i), "from", "2024-02-01"))
                .post("/v1/clusters/" + cluster + "/members"));

    assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
    long added = answers.stream().filter(answer -> answer.statusCode() == 200).count();
    Response after = People.user(secretary).get("/v1/clusters/" + cluster);
    assertThat(after.<List<?>>path("members")).hasSize((int) added);
    assertThat(after.<List<Integer>>path("members.position")).doesNotHaveDuplicates();
    assertThat(after.<Integer>path("version")).isEqualTo((int) added);
  }

  @Test
  void shouldAppointOneHead_whenSeveralAreAppointedAtOnce() throws Exception {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String[] members = new String[AT_ONCE];
    for (int i = 0; i < AT_ONCE; i++) {
      members[i] = Given.organization();
    }
    String cluster = Given.cluster(secretary, organizer, members);

    List<Response> answers =
        atOnce(i ->
            People.user(secretary)
                .body(Map.of("year", 2024, "organizationId", members[i], "role", "HEAD"))
                .post("/v1/clusters/" + cluster + "/leaders"));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409);
  }

  @Test
  void shouldKnowAllMembers_whenAYearIsClosedWhileTheyJoin() throws Exception {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String path = "/v1/clusters/" + Given.cluster(secretary, organizer, Given.organization());
    List<String> organizations = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      organizations.add(Given.organization());
    }

    List<Response> answers =
        atOnce(i ->
            i == 0
                ? People.user(secretary)
                    .body(Map.of("on", "2024-12-14", "document", "Biên bản"))
                    .post(path + "/years/2024/closing")
                : People.user(secretary)
                    .body(Map.of("organizationId", organizations.get(i), "from", "2024-02-01"))
                    .post(path + "/members"));

    assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409);
    if (answers.getFirst().statusCode() == 200) {
      assertThat(People.user(secretary).get(path + "/years/2024").<List<?>>path("members"))
          .hasSameSizeAs(answers.getFirst().<List<?>>path("members"));
    }
  }

  @Test
  void shouldRegisterOne_whenTheSameReferenceComesSeveralTimesAtOnce() throws Exception {
    String source = Given.unique("s");
    var body = Map.of("source", source, "key", "1", "name", "Sở");

    List<Response> answers =
        atOnce(i -> People.administrator().body(body).post("/v1/organizations"));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
  }

  @Test
  void shouldGrantOne_whenTheSameMandateComesSeveralTimesAtOnce() throws Exception {
    var body =
        Map.of(
            "subject",
            Given.unique("person"),
            "role",
            "OFFICER",
            "organizationId",
            Given.organization(),
            "from",
            "2024-01-01");

    List<Response> answers = atOnce(i -> People.administrator().body(body).post("/v1/mandates"));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
  }

  @Test
  void shouldKeepOneOpenName_whenSeveralRenameAtOnce() throws Exception {
    String organization = Given.organization(Map.of("from", "2020-01-01"));

    List<Response> answers =
        atOnce(i ->
            People.administrator()
                .body(Map.of("name", "Tên " + i, "from", "2024-01-0" + (i + 1)))
                .post("/v1/organizations/" + organization + "/names"));

    assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
    List<String> ends =
        People.administrator().get("/v1/organizations/" + organization).path("names.to");
    assertThat(ends.stream().filter(end -> end == null)).hasSize(1);
  }

  private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Response>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        calls.add(() -> {
          start.await();
          return request.apply(number);
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
