package vn.thidua.cluster.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** A code is no key: it goes from one to another, but has one holder a day. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CodeHoldersTest {

  private static final int AT_ONCE = 4;

  @Test
  void shouldNameTheHolder_whenTheCodeIsTaken() {
    String code = Given.orgCode();
    String holder = Given.organization(Map.of("orgCode", code, "from", "2020-01-01"));
    String other = Given.organization(Map.of("from", "2020-01-01"));

    Problem.of(recode(other, code, "2025-01-01"), 409, "org-code-taken")
        .saying(holder)
        .at("/orgCode", "org-code-taken");
    Problem.of(
            People.administrator()
                .body(Map.of("name", "Sở", "orgCode", code, "from", "2025-01-01"))
                .post("/v1/organizations"),
            409,
            "org-code-taken")
        .saying(holder);
    assertThat(People.user("a").get("/v1/organizations/" + other).<List<?>>path("codes")).isEmpty();
  }

  @Test
  void shouldRefuse_whenSomebodyWillHaveTheCodeLater() {
    String code = Given.orgCode();
    String holder = Given.organization(Map.of("from", "2020-01-01"));
    recode(holder, code, "2026-01-01");

    Problem.of(
            recode(Given.organization(Map.of("from", "2020-01-01")), code, "2025-01-01"),
            409,
            "org-code-taken")
        .saying(holder);
  }

  @Test
  void shouldBecomeTheNextHolder_whenTheOneBeforeGaveTheCodeUp() {
    String code = Given.orgCode();
    String before = Given.organization(Map.of("orgCode", code, "from", "2020-01-01"));
    recode(before, Given.orgCode(), "2025-01-01");
    String next = Given.organization(Map.of("from", "2020-01-01"));

    Problem.of(recode(next, code, "2024-12-31"), 409, "org-code-taken");
    assertThat(recode(next, code, "2025-01-01").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldHaveOneHolder_whenSeveralTakeTheCodeAtOnce() throws Exception {
    String code = Given.orgCode();
    List<Callable<Response>> takers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String taker = Given.organization(Map.of("from", "2020-01-01"));
      takers.add(() -> recode(taker, code, "2025-01-01"));
    }

    List<Response> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Response> answer : threads.invokeAll(takers)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(answer -> Problem.of(answer, 409, "org-code-taken"));
  }

  private static Response recode(String id, String code, String from) {
    return People.administrator()
        .body(Map.of("orgCode", code, "from", from))
        .post("/v1/organizations/" + id + "/codes");
  }
}
