package vn.thidua.scoring;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.participants.Participants;

/**
 * An organizer with one cluster of three members, and people who act for them, as this service
 * hears of it by events. Each test makes its own, so that none sees another's.
 */
public final class Town {

  public final UUID organizer = UUID.randomUUID();
  public final UUID cluster = UUID.randomUUID();
  public final List<UUID> members =
      List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

  /** Tokens of the people. */
  public final String secretary;

  public final String auditor;
  public final String officer;

  /** Acts for the member that left in mid-year. */
  public final String formerOfficer;

  private final List<String> subjects = new ArrayList<>();

  private Town() {
    ClusterTopic.send(
        "organizer", organizer, 0, Map.of("id", organizer, "name", "Hội đồng", "version", 0));
    for (int i = 0; i < members.size(); i++) {
      organization(members.get(i), "Đơn vị " + (i + 1));
    }
    secretary = person("SECRETARY", "organizerId", organizer);
    auditor = person("AUDITOR", "organizerId", organizer);
    officer = person("OFFICER", "organizationId", members.get(0));
    formerOfficer = person("OFFICER", "organizationId", members.get(2));
    cluster(cluster);
  }

  /** Returns when everything has been heard. */
  public static Town heard(Participants participants, Acting acting) {
    Town town = new Town();
    await()
        .pollInSameThread()
        .until(() ->
            participants.organizerKnown(town.organizer)
                && participants.cluster(town.cluster).isPresent()
                && participants.names(town.members, LocalDate.of(2024, 1, 1)).size() == 3
                && town.subjects.stream()
                    .noneMatch(s -> acting.of(new Actor(s, Set.of())).held().isEmpty()));
    return town;
  }

  /** Another cluster of the organizer, with the same members. */
  public void cluster(UUID id) {
    cluster(id, 0, null);
  }

  /**
   * The same at a version of its own.
   *
   * @param firstLeavesOn null if the first member does not leave
   */
  public void cluster(UUID id, long version, @Nullable String firstLeavesOn) {
    Map<String, Object> first =
        new HashMap<>(
            Map.of("organizationId", members.get(0), "position", 1, "from", "2024-01-01"));
    if (firstLeavesOn != null) {
      first.put("to", firstLeavesOn);
    }
    List<Map<String, ?>> inIt =
        List.of(
            first,
            Map.of("organizationId", members.get(1), "position", 2, "from", "2024-01-01"),
            Map.of(
                "organizationId",
                members.get(2),
                "position",
                3,
                "from",
                "2024-01-01",
                "to",
                "2024-07-01"));
    ClusterTopic.send(
        "cluster",
        id,
        version,
        Map.of(
            "id",
            id,
            "organizerId",
            organizer,
            "name",
            "Cụm",
            "type",
            "CLUSTER",
            "members",
            inIt,
            "leaders",
            List.of(),
            "version",
            version));
  }

  private static void organization(UUID id, String name) {
    ClusterTopic.send(
        "organization",
        id,
        0,
        Map.of("id", id, "kind", "OTHER", "names", List.of(Map.of("name", name)), "version", 0));
  }

  private String person(String role, String kind, UUID target) {
    UUID mandate = UUID.randomUUID();
    String subject = role.toLowerCase(java.util.Locale.ROOT) + "-" + mandate;
    subjects.add(subject);
    ClusterTopic.send(
        "mandate",
        mandate,
        0,
        Map.of(
            "id",
            mandate,
            "subject",
            subject,
            "role",
            role,
            kind,
            target,
            "from",
            "2020-01-01",
            "version",
            0));
    return Tokens.user(subject);
  }
}
