package vn.thidua.cluster.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

/** What other features do to organizations within their own transactions. */
@QuarkusTest
@WithTestResource(RealServers.class)
class OrganizationActsTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final String DOCUMENT = "202/2025/QH15";
  private static final By ACT = By.system("test").because("Hợp nhất");

  private static final int AT_ONCE = 4;

  @Inject OrganizationActs organizations;

  @Test
  void shouldCountEveryAct_whenOneTransactionDoesSeveral() {
    UUID id = registered(Map.of("name", "Ban Dân tộc", "from", "2020-01-01"));

    Given.acted(acts -> {
      acts.lock(List.of(id));
      acts.rename(id, "Sở Dân tộc và Tôn giáo", null, MARCH, DOCUMENT, ACT);
      acts.changeKind(id, "PROVINCIAL_DEPARTMENT", MARCH, DOCUMENT, ACT);
      acts.end(id, JULY, DOCUMENT, ACT);
    });

    assertThat(TOPIC.messages(id.toString(), 4))
        .extracting(Topic.Message::version)
        .containsExactly(0L, 1L, 2L, 3L);
    Response changes = People.user("a").get("/v1/organizations/" + id + "/changes");
    assertThat(changes.<List<String>>path("items.action"))
        .containsExactly(
            "organization-dissolved",
            "organization-kind-changed",
            "organization-renamed",
            "organization-registered");
    assertThat(changes.<String>path("items[0].reason")).isEqualTo("Hợp nhất");
  }

  @Test
  void shouldDoNothing_whenTheTransactionIsRolledBack() {
    UUID id = registered(Map.of("from", "2020-01-01"));

    assertThatThrownBy(() ->
            Given.acted(acts -> {
              acts.end(id, MARCH, DOCUMENT, ACT);
              throw new IllegalStateException("something else went wrong");
            }))
        .hasMessageContaining("something else went wrong");

    assertThat(facts(id).endedOn()).isNull();
    assertThat(on(id, "2025-07-01").header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void shouldRefuse_whenThereIsNoTransaction() {
    assertThatThrownBy(() -> organizations.childrenOn(UUID.randomUUID(), MARCH))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void shouldTellWhatHolds_whenLocked() {
    String code = Given.orgCode();
    UUID parent = registered(Map.of("from", "2020-01-01"));
    UUID id =
        registered(
            Map.of(
                "name",
                "Sở",
                "kind",
                "OFFICE",
                "orgCode",
                code,
                "parentId",
                parent.toString(),
                "from",
                "2020-01-01"));
    Given.acted(acts -> acts.rename(id, "Sở mới", "New", MARCH, DOCUMENT, ACT));

    assertThat(facts(id))
        .isEqualTo(new OrganizationFacts(id, "OFFICE", parent, "Sở mới", "New", code, null, MARCH));
    Given.acted(acts -> {
      assertThat(acts.lock(List.of(new UUID(0, 1)))).isEmpty();
      assertThat(acts.childrenOn(parent, MARCH)).containsExactly(id);
    });
  }

  @Test
  void shouldBegin_whenASuccessorIsMade() {
    String key = Given.unique("key");
    NewOrganization successor =
        new NewOrganization(
            new ExternalReference("acts", key), "PROVINCE", "Phú Thọ", null, null, null);

    UUID id = inTransaction(acts -> acts.begin(successor, JULY, DOCUMENT, ACT));

    assertThat(on(id, "2025-06-30").<Boolean>path("existsOn")).isFalse();
    assertThat(on(id, "2025-07-01").<String>path("name")).isEqualTo("Phú Thọ");
    assertThat(problem(acts -> acts.begin(successor, JULY, DOCUMENT, ACT)).type().slug())
        .isEqualTo("already-exists");
  }

  /** A rectifying act may fall on the day of the act that it undoes. */
  @Test
  void shouldLeaveARowThatWasNeverValid_whenUndoneOnItsFirstDay() {
    UUID id = registered(Map.of("name", "Ban Dân tộc", "from", "2020-01-01"));
    Given.acted(acts -> acts.rename(id, "Nhầm", null, MARCH, DOCUMENT, ACT));

    Given.acted(acts -> acts.rename(id, "Ban Dân tộc", null, MARCH, "Đính chính", ACT));

    Response history = on(id, "2025-03-01");
    assertThat(history.<String>path("name")).isEqualTo("Ban Dân tộc");
    assertThat(history.<List<String>>path("names.name"))
        .containsExactly("Ban Dân tộc", "Nhầm", "Ban Dân tộc");
    assertThat(history.<List<String>>path("names.to"))
        .containsExactly("2025-03-01", "2025-03-01", null);
  }

  @Test
  void shouldNeverHaveBeenThere_whenItEndsOnItsFirstDay() {
    UUID id = registered(Map.of("from", "2025-03-01"));

    Given.acted(acts -> acts.end(id, MARCH, DOCUMENT, ACT));

    assertThat(on(id, "2025-03-01").<Boolean>path("existsOn")).isFalse();
    assertThat(on(id, "2025-03-01").<String>path("endedOn")).isEqualTo("2025-03-01");
  }

  @Test
  void shouldBeAsItWas_whenRevived() {
    String code = Given.orgCode();
    UUID parent = registered(Map.of("from", "2020-01-01"));
    UUID id =
        registered(
            Map.of(
                "name",
                "Ban Dân tộc",
                "kind",
                "OFFICE",
                "orgCode",
                code,
                "parentId",
                parent.toString(),
                "from",
                "2020-01-01"));
    Given.ended(id.toString(), "2025-03-01");

    Given.acted(acts -> acts.revive(id, JULY, "Đính chính", ACT));

    Response revived = on(id, "2025-07-01");
    assertThat(revived.<String>path("name")).isEqualTo("Ban Dân tộc");
    assertThat(revived.<String>path("kind")).isEqualTo("OFFICE");
    assertThat(revived.<String>path("orgCode")).isEqualTo(code);
    assertThat(revived.<String>path("parentId")).isEqualTo(parent.toString());
    assertThat(revived.<String>path("endedOn")).isNull();
    assertThat(on(id, "2025-06-30").<Boolean>path("existsOn")).isFalse();
    assertThat(problem(acts -> acts.revive(id, JULY, "Đính chính", ACT)).type().slug())
        .isEqualTo("organization-not-ended");
  }

  @Test
  void shouldLeaveOutWhatIsGone_whenRevived() {
    String code = Given.orgCode();
    UUID parent = registered(Map.of("from", "2020-01-01"));
    UUID id =
        registered(Map.of("orgCode", code, "parentId", parent.toString(), "from", "2020-01-01"));
    Given.ended(id.toString(), "2025-03-01");
    Given.ended(parent.toString(), "2025-04-01");
    registered(Map.of("orgCode", code, "from", "2025-05-01"));

    Given.acted(acts -> acts.revive(id, JULY, "Đính chính", ACT));

    Response revived = on(id, "2025-07-01");
    assertThat(revived.<Boolean>path("existsOn")).isTrue();
    assertThat(revived.<String>path("orgCode")).isNull();
    assertThat(revived.<String>path("parentId")).isNull();
  }

  @Test
  void shouldNameThoseThatAreNotThere_whenTheyHaveToExist() {
    String there = Given.organization(Map.of("from", "2020-01-01"));
    String ended = Given.organization(Map.of("from", "2020-01-01"));
    Given.ended(ended, "2025-03-01");
    String late = Given.organization(Map.of("from", "2025-07-01"));
    UUID unknown = UUID.randomUUID();

    ProblemException gone =
        problem(acts ->
            acts.requireExisting(Map.of("/a", id(there), "/b", id(ended), "/c", id(late)), MARCH));
    ProblemException notYet =
        problem(acts -> acts.requireExisting(Map.of("/c", id(late)), JULY.minusDays(1)));
    ProblemException nobody =
        problem(acts -> acts.requireExisting(Map.of("/b", id(ended), "/d", unknown), MARCH));
    Given.acted(
        acts -> acts.requireExisting(Map.of("/b", id(ended), "/a", id(there)), MARCH.minusDays(1)));
    Given.acted(acts -> acts.requireExisting(Map.of(), MARCH));

    assertThat(gone.type().slug()).isEqualTo("organization-ended");
    assertThat(gone.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("/b", "organization-ended"), tuple("/c", "organization-not-yet"));
    assertThat(notYet.type().slug()).isEqualTo("organization-not-yet");
    assertThat(nobody.type().slug()).isEqualTo("invalid-request");
    assertThat(nobody.errors()).extracting(FieldError::pointer).containsExactly("/d");
  }

  @Test
  void shouldEndAfterwards_whenSomebodyReliesOnItsBeingThere() throws Exception {
    UUID id = registered(Map.of("from", "2020-01-01"));
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      AtomicReference<Future<?>> end = new AtomicReference<>();

      Given.acted(acts -> {
        acts.requireExisting(Map.of("/id", id), MARCH);
        end.set(other.submit(() -> Given.ended(id.toString(), "2025-03-01")));
        assertThatThrownBy(() -> end.get().get(500, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
      });

      end.get().get();
    }
    assertThat(facts(id).endedOn()).isEqualTo(MARCH);
  }

  @Test
  void shouldEndOnce_whenSeveralActsEndItAtOnce() throws Exception {
    UUID id = registered(Map.of("from", "2020-01-01"));
    List<Callable<String>> acts = new ArrayList<>();
    for (int i = 1; i <= AT_ONCE; i++) {
      LocalDate on = MARCH.plusDays(i);
      acts.add(() -> {
        try {
          Given.acted(doing -> doing.end(id, on, DOCUMENT, ACT));
          return "ended";
        } catch (ProblemException problem) {
          return problem.type().slug();
        }
      });
    }

    List<String> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<String> outcome : threads.invokeAll(acts)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).containsOnlyOnce("ended").containsOnly("ended", "organization-ended");
    assertThat(TOPIC.messages(id.toString(), 2)).hasSize(2);
  }

  private static UUID registered(Map<String, ?> fields) {
    return id(Given.organization(fields));
  }

  private static UUID id(String text) {
    return UUID.fromString(text);
  }

  private OrganizationFacts facts(UUID id) {
    return Objects.requireNonNull(inTransaction(acts -> acts.lock(List.of(id))).get(id));
  }

  private <T> T inTransaction(Function<OrganizationActs, T> act) {
    return QuarkusTransaction.requiringNew().call(() -> act.apply(organizations));
  }

  private static ProblemException problem(Consumer<OrganizationActs> act) {
    try {
      Given.acted(act);
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof ProblemException problem) {
          return problem;
        }
      }
      throw failure;
    }
    throw new AssertionError("nothing was refused");
  }

  private static Response on(UUID id, String date) {
    return People.user("a").queryParam("asOf", date).get("/v1/organizations/" + id);
  }
}
