package vn.thidua.cluster.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** Kind and parent are true from one day to another, like names and codes. */
@QuarkusTest
@WithTestResource(RealServers.class)
class KindsAndParentsTest {

  private static final int ROUNDS = 10;

  @Test
  void shouldBeOfTheKindOfTheDay_whenTheKindChanges() {
    String id = Given.organization(Map.of("kind", "DIVISION", "from", "2020-01-01"));

    Response changed = kind(id, "OFFICE", "2025-03-01");

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(on(id, "2025-02-28").<String>path("kind")).isEqualTo("DIVISION");
    assertThat(on(id, "2025-03-01").<String>path("kind")).isEqualTo("OFFICE");
    assertThat(on(id, "2019-12-31").<String>path("kind")).isNull();
    assertThat(changed.<List<String>>path("kinds.kind")).containsExactly("DIVISION", "OFFICE");
    assertThat(changed.<List<String>>path("kinds.document")).containsExactly(null, "12/QĐ-UBND");
  }

  @Test
  void shouldStandWhereItStoodOnTheDay_whenItMoves() {
    String before = Given.organization(Map.of("from", "2020-01-01"));
    String after = Given.organization(Map.of("from", "2020-01-01"));
    String id = Given.organization(Map.of("parentId", before, "from", "2020-01-01"));

    Response moved = move(id, after, "2025-03-01");
    Response alone = move(id, null, "2025-07-01");

    assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    assertThat(alone.statusCode()).as(alone.asString()).isEqualTo(200);
    assertThat(on(id, "2025-02-28").<String>path("parentId")).isEqualTo(before);
    assertThat(on(id, "2025-03-01").<String>path("parentId")).isEqualTo(after);
    assertThat(on(id, "2025-07-01").<String>path("parentId")).isNull();
    assertThat(alone.<List<String>>path("parents.parentId")).containsExactly(before, after);
    assertThat(alone.<List<String>>path("parents.to")).containsExactly("2025-03-01", "2025-07-01");
  }

  @Test
  void shouldFindTheChildrenOfTheDay_whenOneHasMoved() {
    String before = Given.organization(Map.of("from", "2020-01-01"));
    String after = Given.organization(Map.of("from", "2020-01-01"));
    String id = Given.organization(Map.of("parentId", before, "from", "2020-01-01"));
    move(id, after, "2025-03-01");

    assertThat(childrenOf(before, "2025-02-28")).containsExactly(id);
    assertThat(childrenOf(before, "2025-03-01")).isEmpty();
    assertThat(childrenOf(after, "2025-03-01")).containsExactly(id);
  }

  @Test
  void shouldRefuse_whenTheChangeBeginsNotAfterTheLastOne() {
    String parent = Given.organization(Map.of("from", "2020-01-01"));
    String id = Given.organization(Map.of("parentId", parent, "from", "2024-01-01"));

    Problem.of(kind(id, "OFFICE", "2024-01-01"), 409, "date-not-after-present")
        .at("/from", "date-not-after-present");
    Problem.of(move(id, null, "2024-01-01"), 409, "date-not-after-present")
        .at("/from", "date-not-after-present");
    move(id, null, "2025-01-01");
    Problem.of(move(id, parent, "2024-06-01"), 409, "date-not-after-present").saying("2025-01-01");
  }

  @Test
  void shouldRefuse_whenItIsNotYetThereOnTheDay() {
    String parent = Given.organization(Map.of("from", "2020-01-01"));
    String id = Given.organization(Map.of("from", "2024-01-01"));

    Problem.of(move(id, parent, "2023-12-31"), 409, "organization-not-yet")
        .at("/from", "organization-not-yet")
        .saying("2023-12-31");
    assertThat(move(id, parent, "2024-01-01").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNameWhatIsUnknown_whenKindOrParentDoesNotExist() {
    String id = Given.organization(Map.of("from", "2020-01-01"));

    Problem.of(kind(id, "NO_SUCH", "2025-01-01"), 400, "invalid-request")
        .at("/kind", "unknown-kind");
    Problem.of(
            move(id, "00000000-0000-7000-8000-000000000000", "2025-01-01"), 400, "invalid-request")
        .at("/parentId", "unknown-organization");
  }

  @Test
  void shouldRefuse_whenTheParentIsNotThereOnTheDay() {
    String late = Given.organization(Map.of("from", "2025-07-01"));
    String ended = Given.organization(Map.of("from", "2020-01-01"));
    Given.ended(ended, "2025-03-01");
    String id = Given.organization(Map.of("from", "2020-01-01"));

    Problem.of(move(id, late, "2025-06-30"), 400, "invalid-request")
        .at("/parentId", "not-existing")
        .saying("2025-06-30");
    Problem.of(move(id, ended, "2025-03-01"), 400, "invalid-request")
        .at("/parentId", "not-existing");
    Problem.of(
            People.administrator()
                .body(Map.of("name", "Phòng", "parentId", late, "from", "2025-01-01"))
                .post("/v1/organizations"),
            400,
            "invalid-request")
        .at("/parentId", "not-existing");
  }

  @Test
  void shouldTellTheWayUp_whenAnOrganizationWouldStandAboveItself() {
    String top = Given.organization(Map.of("name", "Bộ", "from", "2020-01-01"));
    String middle =
        Given.organization(Map.of("name", "Cục", "parentId", top, "from", "2020-01-01"));
    String bottom =
        Given.organization(Map.of("name", "Phòng", "parentId", middle, "from", "2020-01-01"));

    Problem.of(move(top, bottom, "2025-01-01"), 409, "parent-cycle")
        .at("/parentId", "parent-cycle")
        .saying("Phòng → Cục → Bộ");
    Problem.of(move(top, top, "2025-01-01"), 409, "parent-cycle");
    assertThat(on(top, "2025-01-01").<String>path("parentId")).isNull();
  }

  /** Not on the first day, but later the one above would be the one below. */
  @Test
  void shouldRefuse_whenTheCycleWouldOnlyCloseLater() {
    String one = Given.organization(Map.of("name", "Một", "from", "2020-01-01"));
    String other = Given.organization(Map.of("name", "Hai", "from", "2020-01-01"));
    move(one, other, "2026-01-01");

    Problem.of(move(other, one, "2025-01-01"), 409, "parent-cycle").saying("Một → Hai");
  }

  @Test
  void shouldMove_whenTheOtherStoodAboveOnOtherDaysOnly() {
    String one = Given.organization(Map.of("from", "2020-01-01"));
    String other = Given.organization(Map.of("parentId", one, "from", "2020-01-01"));
    move(other, null, "2025-01-01");

    Response moved = move(one, other, "2025-01-01");

    assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
  }

  @Test
  void shouldLetOneMove_whenTwoWouldStandUnderEachOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String one = Given.organization(Map.of("from", "2020-01-01"));
      String other = Given.organization(Map.of("from", "2020-01-01"));

      List<Response> answers =
          atOnce(() -> move(one, other, "2025-01-01"), () -> move(other, one, "2025-01-01"));

      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      Response refused =
          answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
      Problem.of(refused, 409, "parent-cycle");
    }
  }

  private static List<Response> atOnce(Callable<Response> first, Callable<Response> second)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : threads.invokeAll(List.of(first, second))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static Response kind(String id, String kind, String from) {
    return People.administrator()
        .body(Map.of("kind", kind, "from", from, "document", "12/QĐ-UBND"))
        .post("/v1/organizations/" + id + "/kinds");
  }

  private static Response move(String id, @Nullable String parent, String from) {
    Map<String, Object> body = new HashMap<>();
    body.put("parentId", parent);
    body.put("from", from);
    return People.service("hr-system").body(body).post("/v1/organizations/" + id + "/parents");
  }

  private static Response on(String id, String date) {
    return People.user("a").queryParam("asOf", date).get("/v1/organizations/" + id);
  }

  private static List<String> childrenOf(String parent, String date) {
    return People.user("a")
        .queryParams("parentId", parent, "asOf", date)
        .get("/v1/organizations")
        .path("items.id");
  }
}
