package vn.thidua.awards.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.awards.Town;
import vn.thidua.awards.Upstream;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.events.ConsumedFields;

@QuarkusTest
@WithTestResource(RealServers.class)
class ParticipantsProjectionTest {

  private static final LocalDate LAST_OF_JUNE = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_JULY = LocalDate.of(2025, 7, 1);

  @Inject Participants participants;
  @Inject ParticipantsProjection projection;
  @Inject Awaiting awaiting;
  @Inject Successions successions;
  @Inject Acting acting;
  @Inject KnownRankings rankings;
  @Inject ObjectMapper json;
  @Inject EntityManager entities;

  @Test
  void shouldExistFromItsFirstDayToItsEnd_whenItWasHeardOf() {
    Town town = Town.heard(participants, acting, rankings);

    Map<UUID, KnownOrganization> known = participants.organizations(town.organizations());

    assertThat(known).hasSize(town.organizations().size());
    assertThat(known.get(town.ended))
        .isEqualTo(new KnownOrganization(town.ended, "PROVINCIAL_DEPARTMENT", null, FIRST_OF_JULY));
    assertThat(participants.organization(town.ended))
        .hasValueSatisfying(ended -> {
          assertThat(ended.existsOn(LAST_OF_JUNE)).isTrue();
          assertThat(ended.existsOn(FIRST_OF_JULY)).isFalse();
        });
    assertThat(participants.organization(town.begun))
        .hasValueSatisfying(begun -> {
          assertThat(begun.from()).isEqualTo(FIRST_OF_JULY);
          assertThat(begun.existsOn(LAST_OF_JUNE)).isFalse();
          assertThat(begun.existsOn(FIRST_OF_JULY)).isTrue();
        });
    assertThat(participants.organizationName(town.ended, FIRST_OF_JULY))
        .as("the latest, where it has ended")
        .hasValue("Sở Lao động");
    assertThat(participants.organizations(List.of())).isEmpty();
  }

  @Test
  void shouldBeThereFromTheFirstOfItsNames_whenItWasRenamed() {
    UUID id = UUID.randomUUID();
    Upstream.CLUSTER.send(
        "organization",
        id,
        0,
        Map.of(
            "id",
            id,
            "kind",
            "OTHER",
            "names",
            List.of(
                Map.of("name", "Cũ", "from", "2020-01-01", "to", "2025-07-01"),
                Map.of("name", "Mới", "from", "2025-07-01")),
            "version",
            0));

    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(participants.organization(id)).isPresent());

    assertThat(participants.organization(id).orElseThrow().from())
        .isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(participants.names(Set.of(id), LAST_OF_JUNE)).isEqualTo(Map.of(id, "Cũ"));
    assertThat(participants.names(Set.of(id), FIRST_OF_JULY)).isEqualTo(Map.of(id, "Mới"));
  }

  @Test
  void shouldNotBeThereInBetween_whenItsEndWasUndone() {
    UUID id = UUID.randomUUID();
    Map<String, @Nullable Object> state = organization(id, null, 0);
    state.put(
        "names",
        List.of(
            Map.of("name", "Sở", "from", "2020-01-01", "to", "2025-03-01"),
            Map.of("name", "Sở", "from", "2025-07-01", "to", "2025-07-01"),
            Map.of("name", "Sở", "from", "2025-07-01")));
    take(state);

    KnownOrganization known = participants.organization(id).orElseThrow();

    assertThat(known.from()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(known.existsOn(LocalDate.of(2025, 2, 28))).isTrue();
    assertThat(known.existsOn(LocalDate.of(2025, 3, 1))).isFalse();
    assertThat(known.endBefore(LAST_OF_JUNE)).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(known.existsOn(FIRST_OF_JULY)).isTrue();
    assertThat(known.absences()).hasSize(1);
  }

  @Test
  void shouldKnowClusterAndMembers_whenTheyWereHeardOf() {
    Town town = Town.heard(participants, acting, rankings);

    assertThat(participants.cluster(town.cluster))
        .hasValue(new KnownCluster(town.cluster, town.organizer, "Cụm", "CLUSTER"));
    assertThat(known("organization_id", "cluster_id", town.cluster))
        .containsExactlyInAnyOrderElementsOf(town.members);
    assertThat(known("cluster_id", "organization_id", town.members.getFirst()))
        .containsExactly(town.cluster);
    assertThat(known("cluster_id", "organization_id", town.ministry)).isEmpty();
  }

  @Test
  void shouldFollowChains_inOneStatement() {
    UUID first = UUID.randomUUID();
    UUID split = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID third = UUID.randomUUID();
    take(act("2019-01-01", List.of(first), List.of(first, split), null));
    take(act("2020-01-01", List.of(first), List.of(second), null));
    take(act("2025-07-01", List.of(second), List.of(third), null));
    take(act("2025-08-01", List.of(split), List.of(third), UUID.randomUUID()));

    assertThat(successions.predecessorsOf(List.of(third))).containsExactlyInAnyOrder(second, first);
    assertThat(successions.predecessorsOf(List.of(split))).containsExactly(first);
    assertThat(successions.heldBy(List.of(third))).containsExactlyInAnyOrder(third, second, first);
    assertThat(successions.heldBy(List.of(split))).as("first went on").containsExactly(split);
    assertThat(SqlStatements.during(() -> successions.heldBy(List.of(third)))).isEqualTo(1);
  }

  @Test
  void shouldIgnoreAnOlderVersion_whenANewerOneIsKnown() {
    UUID id = UUID.randomUUID();
    take(organization(id, "2025-07-01", 1));

    take(organization(id, null, 0));

    assertThat(participants.organization(id).orElseThrow().endedOn()).isEqualTo(FIRST_OF_JULY);
  }

  @Test
  void shouldWaitForWhatIsOnItsWay_andRefuseWhatDoesNotCome() {
    UUID never = UUID.randomUUID();
    UUID coming = UUID.randomUUID();

    Thread.ofVirtual()
        .start(
            () -> Upstream.CLUSTER.send("organization", coming, 0, organization(coming, null, 0)));
    awaiting.organization(coming);

    assertThatThrownBy(() -> awaiting.organizations(List.of(never, coming)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("not-yet-known");
              assertThat(problem.headers()).containsEntry("Retry-After", "2");
              assertThat(problem.detail().en())
                  .contains(never.toString())
                  .doesNotContain(coming.toString());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Organizer, organizer",
    "Organization, organization",
    "Mandate, mandate",
    "Cluster, cluster",
    "Succession, succession"
  })
  void shouldReadOnlyWhatIsTold(String name, String aggregate) throws ClassNotFoundException {
    Class<?> reader = Class.forName(ParticipantStates.class.getName() + "$" + name);
    Path contracts = Path.of("..", "cluster-service", "contracts");

    assertThat(ConsumedFields.missing(reader, contracts, aggregate + ".state.v1.json")).isEmpty();
  }

  private List<UUID> known(String what, String where, UUID id) {
    return entities
        .createNativeQuery(
            "select " + what + " from known_member where " + where + " = :id", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  private void take(ParticipantStates.Succession state) {
    QuarkusTransaction.requiringNew().run(() -> projection.succession(json.valueToTree(state)));
  }

  private static ParticipantStates.Succession act(
      String on, List<UUID> before, List<UUID> after, @Nullable UUID rectifiedBy) {
    List<ParticipantStates.Successor> successors =
        after.stream().map(ParticipantStates.Successor::new).toList();
    return new ParticipantStates.Succession(
        UUID.randomUUID(), LocalDate.parse(on), "CARRIED_OUT", rectifiedBy, before, successors, 0);
  }

  private void take(Map<String, @Nullable Object> state) {
    QuarkusTransaction.requiringNew().run(() -> projection.organization(json.valueToTree(state)));
  }

  private static Map<String, @Nullable Object> organization(
      UUID id, @Nullable String endedOn, long version) {
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("kind", "OTHER");
    state.put("names", List.of(Map.of("name", "Đơn vị")));
    state.put("endedOn", endedOn);
    state.put("version", version);
    return state;
  }
}
