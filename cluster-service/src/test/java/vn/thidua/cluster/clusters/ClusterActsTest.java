package vn.thidua.cluster.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.clusters.ClusterEffects.Acting;
import vn.thidua.cluster.clusters.ClusterEffects.Joining;
import vn.thidua.cluster.clusters.ClusterFacts.MembershipFacts;
import vn.thidua.cluster.clusters.ClusterFacts.OfficeFacts;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

/** What acts on organizations see of clusters and do to them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ClusterActsTest {

  private static final LocalDate ON = LocalDate.of(2025, 7, 1);
  private static final ClusterEffects NOTHING =
      new ClusterEffects(List.of(), List.of(), List.of(), List.of(), null);

  @Inject ClusterActs acts;

  private String secretary;
  private String head;
  private String deputy;
  private String other;
  private String cluster;

  @BeforeEach
  void establish() {
    String organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    head = Given.organization();
    deputy = Given.organization();
    other = Given.organization();
    cluster = Given.cluster(secretary, organizer, head, deputy, other);
    appoint(Map.of("year", 2025, "organizationId", head, "role", "HEAD"));
    appoint(
        Map.of("year", 2025, "organizationId", deputy, "role", "DEPUTY_HEAD", "permanent", true));
  }

  @Test
  void shouldTellMembersAndOffices_whenOneOfThemIsTouched() {
    ClusterFacts facts = touchedBy(head).getFirst();

    assertThat(facts.id()).hasToString(cluster);
    assertThat(facts.members())
        .extracting(m -> m.organizationId().toString(), MembershipFacts::position)
        .containsExactly(tuple(head, 1), tuple(deputy, 2), tuple(other, 3));
    assertThat(facts.offices()).extracting(OfficeFacts::isHead).containsExactly(true, false);
    assertThat(facts.offices()).extracting(OfficeFacts::permanent).containsExactly(false, true);
    assertThat(facts.maxMembers()).isNull();
    assertThat(touchedBy(Given.organization())).isEmpty();
  }

  @Test
  void shouldNotBeTouched_whenTheMembershipHasEndedByThen() {
    act("/members/" + other + "/end", Map.of("on", "2025-07-01", "reason", "Rời cụm"));

    assertThat(touchedBy(other)).isEmpty();
    assertThat(inTransaction(() -> acts.touchedBy(ids(other), ON.minusDays(1), false))).hasSize(1);
  }

  @Test
  void shouldDoItAllAtOnce_whenTheHeadEndsAndAnotherTakesItsPlace() {
    String successor = Given.organization();

    UUID succession =
        Given.reorganized(
            cluster,
            new ClusterEffects(
                ids(head),
                List.of(new Joining(UUID.fromString(successor), 1)),
                List.of(office(head)),
                List.of(),
                new Acting(2025, UUID.fromString(deputy))),
            ON.toString());

    Response before = get("2025-06-30");
    assertThat(before.<List<String>>path("members.organizationId"))
        .containsExactly(head, deputy, other);
    assertThat(before.<List<Boolean>>path("leaders.acting")).containsExactly(false, false);
    Response after = get("2025-07-01");
    assertThat(after.<List<String>>path("members.organizationId"))
        .containsExactly(successor, deputy, other);
    assertThat(after.<String>path("members[0].cause")).isEqualTo(succession.toString());
    assertThat(after.<List<String>>path("leaders.organizationId")).containsExactly(deputy, deputy);
    assertThat(after.<List<Boolean>>path("leaders.acting")).containsExactly(false, true);
    assertThat(after.<String>path("leaders[1].cause")).isEqualTo(succession.toString());
    Response all = get(null);
    assertThat(all.<String>path("members[0].endReason")).isEqualTo("202/2025/QH15");
    assertThat(all.<String>path("members[0].endCause")).isEqualTo(succession.toString());
    assertThat(all.<String>path("leaders[0].endedOn")).isEqualTo("2025-07-01");
    assertThat(all.<Integer>path("version")).isEqualTo(3);
    Topic.Message last = Topic.named("cluster.events.v1").messages(cluster, 4).getLast();
    assertThat(last.headers()).containsEntry("ce_type", "vn.thidua.cluster.cluster-reorganized.v1");
    assertThat(last.value()).contains(succession.toString());
  }

  @Test
  void shouldEndTheActing_whenAHeadIsAppointed() {
    Given.reorganized(
        cluster,
        new ClusterEffects(
            ids(head),
            List.of(),
            List.of(office(head)),
            List.of(),
            new Acting(2025, UUID.fromString(deputy))),
        ON.toString());

    appoint(Map.of("year", 2025, "organizationId", other, "role", "HEAD", "from", "2025-09-01"));

    Response acting = get("2025-08-31");
    assertThat(acting.<List<Boolean>>path("leaders.acting")).containsExactly(false, true);
    Response appointed = get("2025-09-01");
    assertThat(appointed.<List<String>>path("leaders.organizationId"))
        .containsExactly(deputy, other);
    assertThat(appointed.<List<Boolean>>path("leaders.acting")).containsOnly(false);
  }

  @Test
  void shouldActUntilTheDecision_whenItNamesNoOtherDay() {
    Given.reorganized(
        cluster,
        new ClusterEffects(
            ids(head),
            List.of(),
            List.of(office(head)),
            List.of(),
            new Acting(2025, UUID.fromString(deputy))),
        ON.toString());

    appoint(
        Map.of(
            "year",
            2025,
            "organizationId",
            other,
            "role",
            "HEAD",
            "decision",
            Map.of("number", "99/QĐ-HĐ", "date", "2025-08-15")));

    assertThat(get("2025-08-14").<List<Boolean>>path("leaders.acting")).contains(true);
    assertThat(get("2025-08-15").<List<String>>path("leaders.organizationId"))
        .containsExactly(deputy, other);
  }

  @Test
  void shouldBeHeadAndNoDeputyAnyMore_whenTheActingOneIsAppointed() {
    Given.reorganized(
        cluster,
        new ClusterEffects(
            ids(head),
            List.of(),
            List.of(office(head)),
            List.of(),
            new Acting(2025, UUID.fromString(deputy))),
        ON.toString());

    appoint(Map.of("year", 2025, "organizationId", deputy, "role", "HEAD", "from", "2025-09-01"));

    Response appointed = get("2025-09-01");
    assertThat(appointed.<List<String>>path("leaders.role")).containsExactly("HEAD");
    assertThat(appointed.<List<Boolean>>path("leaders.acting")).containsExactly(false);
    assertThat(get("2025-08-31").<List<String>>path("leaders.role"))
        .containsExactly("DEPUTY_HEAD", "HEAD");
  }

  @Test
  void shouldComeBackAsNewRows_whenTheActIsUndone() {
    String successor = Given.organization();
    act(
        "/leaders/" + office(head) + "/representatives",
        Map.of("name", "Nguyễn Văn A", "from", "2025-03-01"));
    UUID succession =
        Given.reorganized(
            cluster,
            new ClusterEffects(
                ids(head),
                List.of(new Joining(UUID.fromString(successor), 1)),
                List.of(office(head)),
                List.of(),
                new Acting(2025, UUID.fromString(deputy))),
            ON.toString());

    ClusterFacts facts = inTransaction(() -> acts.withEffectsOf(succession, true)).getFirst();
    UUID ended =
        facts.offices().stream()
            .filter(o -> succession.equals(o.endCause()))
            .map(OfficeFacts::id)
            .findFirst()
            .orElseThrow();
    UUID begun =
        facts.offices().stream()
            .filter(o -> succession.equals(o.cause()))
            .map(OfficeFacts::id)
            .findFirst()
            .orElseThrow();
    assertThat(facts.members())
        .filteredOn(m -> succession.equals(m.endCause()))
        .extracting(m -> m.organizationId().toString())
        .containsExactly(head);
    Given.reorganized(
        cluster,
        new ClusterEffects(
            ids(successor),
            List.of(new Joining(UUID.fromString(head), 1)),
            List.of(begun),
            List.of(ended),
            null),
        "2025-08-01");

    assertThat(get("2025-07-31").<List<String>>path("members.organizationId"))
        .containsExactly(successor, deputy, other);
    Response undone = get("2025-08-01");
    assertThat(undone.<List<String>>path("members.organizationId"))
        .containsExactly(head, deputy, other);
    assertThat(undone.<List<String>>path("leaders.organizationId")).containsExactly(deputy, head);
    assertThat(undone.<List<Boolean>>path("leaders.acting")).containsOnly(false);
    assertThat(undone.<String>path("leaders[1].person.name")).isEqualTo("Nguyễn Văn A");
  }

  @Test
  void shouldStayEnded_whenSomebodyElseWasAppointedMeanwhile() {
    UUID ended = office(head);
    Given.reorganized(
        cluster,
        new ClusterEffects(List.of(), List.of(), List.of(ended), List.of(), null),
        ON.toString());
    appoint(Map.of("year", 2025, "organizationId", other, "role", "HEAD", "from", "2025-09-01"));

    Given.reorganized(
        cluster,
        new ClusterEffects(List.of(), List.of(), List.of(), List.of(ended), null),
        "2025-10-01");

    assertThat(get("2025-10-01").<List<String>>path("leaders.organizationId"))
        .containsExactly(deputy, other);
  }

  @Test
  void shouldNeverHaveBeen_whenSomethingWasToBeginLater() {
    String later = Given.organization();
    act("/members", Map.of("organizationId", later, "from", "2025-10-01"));

    Given.reorganized(
        cluster,
        new ClusterEffects(ids(later), List.of(), List.of(), List.of(), null),
        ON.toString());

    assertThat(get("2025-10-01").<List<String>>path("members.organizationId"))
        .doesNotContain(later);
    assertThat(get(null).<List<String>>path("members.to"))
        .containsExactly(null, null, null, "2025-10-01");
    assertThat(touchedBy(later)).isEmpty();
  }

  @Test
  void shouldRefuse_whenTheYearIsClosed() {
    act("/years/2025/closing", Map.of("on", "2025-12-14", "document", "Biên bản"));

    assertThatThrownBy(() ->
            Given.reorganized(
                cluster,
                new ClusterEffects(ids(head), List.of(), List.of(), List.of(), null),
                ON.toString()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cluster-year-closed");
  }

  @Test
  void shouldChangeNothing_whenThereIsNothingToDo() {
    Given.reorganized(cluster, NOTHING, ON.toString());

    assertThat(get(null).<Integer>path("version")).isEqualTo(2);
  }

  private List<ClusterFacts> touchedBy(String organization) {
    return inTransaction(() -> acts.touchedBy(ids(organization), ON, true));
  }

  private static <T> T inTransaction(Supplier<T> read) {
    return QuarkusTransaction.requiringNew().call(read::get);
  }

  private static List<UUID> ids(String id) {
    return List.of(UUID.fromString(id));
  }

  private UUID office(String organization) {
    return touchedBy(organization).getFirst().offices().stream()
        .filter(o -> o.organizationId().toString().equals(organization))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void appoint(Map<String, ?> body) {
    act("/leaders", body);
  }

  private void act(String path, Map<String, ?> body) {
    Response answer = People.user(secretary).body(body).post("/v1/clusters/" + cluster + path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private Response get(@Nullable String asOf) {
    var request = People.user(secretary);
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    return request.get("/v1/clusters/" + cluster);
  }
}
