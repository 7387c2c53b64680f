package vn.thidua.scoring.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.ClusterTopic;

@QuarkusTest
@WithTestResource(RealServers.class)
class ParticipantsProjectionTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 1);

  @Inject Participants participants;
  @Inject ParticipantsProjection projection;
  @Inject KnownMandates mandates;
  @Inject Awaiting awaiting;
  @Inject ObjectMapper json;

  @Test
  void shouldNameOrganizationsAsAtADate_whenTheyWereRenamed() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send(
        "organization",
        id,
        0,
        Map.of(
            "id",
            id,
            "kind",
            "OTHER",
            "somethingNew",
            7,
            "names",
            List.of(
                Map.of("name", "Cũ", "from", "2024-01-01", "to", "2024-07-01"),
                Map.of("name", "Mới", "from", "2024-07-01", "document", "x")),
            "version",
            0));

    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(participants.organizationName(id, MARCH)).hasValue("Cũ"));

    assertThat(participants.organizationName(id, LocalDate.of(2024, 6, 30))).hasValue("Cũ");
    assertThat(participants.organizationName(id, LocalDate.of(2024, 7, 1))).hasValue("Mới");
    assertThat(participants.organizationName(id, LocalDate.of(2020, 1, 1)))
        .as("the latest where none held yet")
        .hasValue("Mới");
    assertThat(participants.organizationName(UUID.randomUUID(), MARCH)).isEmpty();
  }

  @Test
  void shouldListMembersAndLeaders_whenTheyComeAndGo() {
    UUID cluster = UUID.randomUUID();
    UUID stays = UUID.randomUUID();
    UUID leaves = UUID.randomUUID();
    List<Map<String, ? extends @Nullable Object>> leaders =
        List.of(
            leader(leaves, 2024, "HEAD", null, "2024-07-01"),
            leader(stays, 2024, "HEAD", "2024-07-01", null),
            leader(leaves, 2024, "DEPUTY_HEAD", "2024-01-01", null),
            leader(stays, 2024, "MASCOT", null, null),
            leader(leaves, 2023, "HEAD", null, null));
    ClusterTopic.send(
        "cluster",
        cluster,
        0,
        cluster(
            cluster,
            "Cụm",
            List.of(member(leaves, 2, "2024-07-01"), member(stays, 1, null)),
            leaders,
            0));

    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(participants.cluster(cluster)).isPresent());

    assertThat(participants.membersOn(cluster, MARCH))
        .containsExactly(new ClusterMemberOn(stays, null, 1), new ClusterMemberOn(leaves, null, 2));
    assertThat(participants.membersOn(cluster, AUGUST))
        .containsExactly(new ClusterMemberOn(stays, null, 1));
    assertThat(participants.leadersOn(cluster, 2024, AUGUST))
        .containsExactlyInAnyOrder(
            new Leadership(stays, Leadership.Role.HEAD, false),
            new Leadership(leaves, Leadership.Role.DEPUTY_HEAD, false));
    assertThat(participants.leadersOn(cluster, 2024, MARCH))
        .as("one that is to end still leads, one that is to begin does not yet")
        .containsExactlyInAnyOrder(
            new Leadership(leaves, Leadership.Role.HEAD, false),
            new Leadership(leaves, Leadership.Role.DEPUTY_HEAD, false));
    assertThat(participants.clustersWith(List.of(leaves))).containsExactly(cluster);
    assertThat(participants.clustersWith(List.of(UUID.randomUUID()))).isEmpty();
    assertThat(participants.clustersWith(List.of())).isEmpty();
  }

  @Test
  void shouldReplaceMembers_whenANewerVersionComes_andIgnoreAnOlderOne() {
    UUID id = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    ClusterTopic.send(
        "cluster", id, 0, cluster(id, "Ba", List.of(member(first, 1, null)), List.of(), 0));
    ClusterTopic.send(
        "cluster", id, 1, cluster(id, "Bốn", List.of(member(second, 1, null)), List.of(), 1));
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> assertThat(participants.cluster(id)).map(KnownCluster::name).hasValue("Bốn"));

    QuarkusTransaction.requiringNew()
        .run(() ->
            projection.cluster(
                json.valueToTree(
                    cluster(id, "Ba", List.of(member(first, 1, null)), List.of(), 0))));

    assertThat(participants.cluster(id)).map(KnownCluster::name).hasValue("Bốn");
    assertThat(participants.membersOn(id, MARCH))
        .extracting(ClusterMemberOn::organizationId)
        .containsExactly(second);
  }

  @Test
  void shouldHoldMandates_whileTheyAreValid() {
    UUID id = UUID.randomUUID();
    UUID odd = UUID.randomUUID();
    UUID organization = UUID.randomUUID();
    String subject = "person-" + id;
    ClusterTopic.send(
        "mandate", odd, 0, mandate(odd, subject, "KEEPER_OF_SEALS", organization, null, 0));
    ClusterTopic.send("mandate", id, 0, mandate(id, subject, "OFFICER", organization, null, 0));
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(mandates.heldBy(subject, AUGUST).actsFor(organization, MandateRole.OFFICER))
                .isTrue());

    ClusterTopic.send(
        "mandate", id, 1, mandate(id, subject, "OFFICER", organization, "2024-07-01", 1));

    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(mandates.heldBy(subject, AUGUST).held()).isEmpty());
    assertThat(mandates.heldBy(subject, MARCH).held()).hasSize(1);
    assertThat(mandates.heldBy(subject, LocalDate.of(2019, 12, 31)).held()).isEmpty();
  }

  @Test
  void shouldGoOn_whenAnEventIsOfAnUnknownAggregate() {
    UUID id = UUID.randomUUID();
    ClusterTopic.send("movement", UUID.randomUUID(), 0, Map.of("id", id));
    ClusterTopic.send("organizer", id, 0, Map.of("id", id, "name", "Hội đồng", "version", 0));

    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(participants.organizerKnown(id)).isTrue());
  }

  @Test
  void shouldWaitForWhatIsOnItsWay_andRefuseWhatDoesNotCome() {
    UUID never = UUID.randomUUID();
    UUID coming = UUID.randomUUID();

    Thread.ofVirtual()
        .start(() ->
            ClusterTopic.send(
                "organizer", coming, 0, Map.of("id", coming, "name", "Hội đồng", "version", 0)));
    awaiting.organizer(coming);

    assertThatThrownBy(() -> awaiting.clusters(List.of(never, coming)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("not-yet-known");
              assertThat(problem.headers()).containsEntry("Retry-After", "2");
              assertThat(problem.detail().en()).contains(never.toString());
            });
  }

  private static Map<String, ? extends @Nullable Object> cluster(
      UUID id,
      String name,
      List<Map<String, ? extends @Nullable Object>> members,
      List<Map<String, ? extends @Nullable Object>> leaders,
      long v) {
    return Map.of(
        "id",
        id,
        "organizerId",
        UUID.randomUUID(),
        "name",
        name,
        "type",
        "BLOCK",
        "members",
        members,
        "leaders",
        leaders,
        "version",
        v);
  }

  private static Map<String, ? extends @Nullable Object> member(
      UUID organization, int position, @Nullable String to) {
    Map<String, @Nullable Object> member = new HashMap<>();
    member.put("organizationId", organization);
    member.put("position", position);
    member.put("from", "2024-01-01");
    member.put("to", to);
    return member;
  }

  private static Map<String, ? extends @Nullable Object> leader(
      UUID organization, int year, String role, @Nullable String from, @Nullable String endedOn) {
    Map<String, @Nullable Object> leader = new HashMap<>();
    leader.put("id", UUID.randomUUID());
    leader.put("year", year);
    leader.put("organizationId", organization);
    leader.put("role", role);
    leader.put("permanent", false);
    leader.put("from", from);
    leader.put("endedOn", endedOn);
    return leader;
  }

  private static Map<String, ? extends @Nullable Object> mandate(
      UUID id, String subject, String role, UUID organization, @Nullable String to, long version) {
    Map<String, @Nullable Object> mandate = new HashMap<>();
    mandate.put("id", id);
    mandate.put("subject", subject);
    mandate.put("role", role);
    mandate.put("organizationId", organization);
    mandate.put("from", "2020-01-01");
    mandate.put("to", to);
    mandate.put("version", version);
    return mandate;
  }
}
