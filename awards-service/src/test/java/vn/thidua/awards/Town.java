package vn.thidua.awards;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.testsupport.Tokens;

/**
 * An organizer with a cluster of four provinces, a ministry, a provincial department and a commune,
 * a ranking of 2024, and people who act for them, as this service hears of it by events. Each test
 * makes its own, so that none sees another's.
 */
public final class Town {

  public static final int YEAR = 2024;

  public final UUID organizer = UUID.randomUUID();
  public final UUID cluster = UUID.randomUUID();
  public final UUID period = UUID.randomUUID();

  /** Four provinces; the fourth is barred in the ranking. */
  public final List<UUID> members =
      List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

  public final UUID ministry = UUID.randomUUID();
  public final UUID department = UUID.randomUUID();
  public final UUID commune = UUID.randomUUID();

  /** No more since 2025-07-01. */
  public final UUID ended = UUID.randomUUID();

  /** Since 2025-07-01. */
  public final UUID begun = UUID.randomUUID();

  public final UUID ranking = UUID.randomUUID();
  public final String digest = digest(ranking);

  /** Tokens of the people. */
  public final String secretary;

  public final String reviewer;
  public final String auditor;

  /** Acts for the first member. */
  public final String officer;

  private final List<String> subjects = new ArrayList<>();

  private Town() {
    Upstream.CLUSTER.send(
        "organizer", organizer, 0, Map.of("id", organizer, "name", "Hội đồng", "version", 0));
    for (int i = 0; i < members.size(); i++) {
      organization(members.get(i), "PROVINCE", "Tỉnh " + (i + 1), null, null);
    }
    organization(ministry, "MINISTRY", "Bộ Nội vụ", null, null);
    organization(department, "PROVINCIAL_DEPARTMENT", "Sở Nội vụ", null, null);
    organization(commune, "COMMUNE", "Xã Tân Tiến", null, null);
    organization(ended, "PROVINCIAL_DEPARTMENT", "Sở Lao động", null, "2025-07-01");
    organization(begun, "PROVINCIAL_DEPARTMENT", "Sở mới", "2025-07-01", null);
    secretary = person("SECRETARY", "organizerId", organizer);
    reviewer = person("REVIEWER", "organizerId", organizer);
    auditor = person("AUDITOR", "organizerId", organizer);
    officer = person("OFFICER", "organizationId", members.getFirst());
    cluster();
    ranking(ranking, digest, "2025-01-15T00:00:00Z");
  }

  /** Returns when everything has been heard. */
  public static Town heard(Participants participants, Acting acting, KnownRankings rankings) {
    Town town = new Town();
    Set<UUID> organizations = Set.copyOf(town.organizations());
    await()
        .pollInSameThread()
        .until(() ->
            participants.organizerKnown(town.organizer)
                && participants.cluster(town.cluster).isPresent()
                && participants.organizations(organizations).size() == organizations.size()
                && rankings.known(town.ranking)
                && town.subjects.stream()
                    .noneMatch(s -> acting.of(new Actor(s, Set.of())).held().isEmpty()));
    return town;
  }

  public List<UUID> organizations() {
    List<UUID> all = new ArrayList<>(members);
    all.addAll(List.of(ministry, department, commune, ended, begun));
    return all;
  }

  /** Another ranking of the same period and cluster: the first three are ranked 1 to 3. */
  public void ranking(UUID id, String outputDigest, String computedAt) {
    Upstream.SCORING.send("ranking", id, 0, rankingState(id, outputDigest, computedAt));
  }

  /** The conference turned the ranks round, and what became of that. */
  public void endorsed(
      UUID id, String outputDigest, int version, String status, @Nullable UUID rectifiedBy) {
    Map<String, @Nullable Object> state =
        new HashMap<>(rankingState(id, outputDigest, "2025-01-15T00:00:00Z"));
    state.put("status", status);
    state.put("rulesVersion", "1");
    state.put("frozen", false);
    state.put("rectifiedBy", rectifiedBy);
    state.put("version", version);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Map<String, @Nullable Object> row = row(i);
      row.put("endorsedRank", i == 3 ? null : 3 - i);
      rows.add(row);
    }
    state.put("rows", rows);
    Upstream.SCORING.send("ranking", id, version, state);
  }

  private Map<String, @Nullable Object> rankingState(
      UUID id, String outputDigest, String computedAt) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      rows.add(row(i));
    }
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("periodId", period);
    state.put("clusterId", cluster);
    state.put("organizerId", organizer);
    state.put("year", YEAR);
    state.put("schemeId", UUID.randomUUID());
    state.put("status", "PROVISIONAL");
    state.put("computedAt", computedAt);
    state.put("inputDigest", digest(UUID.randomUUID()));
    state.put("outputDigest", outputDigest);
    state.put("rows", rows);
    state.put("version", 0);
    return state;
  }

  private Map<String, @Nullable Object> row(int i) {
    boolean barred = i == 3;
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("organizationId", members.get(i));
    row.put("rank", barred ? null : i + 1);
    row.put("tied", false);
    row.put("barred", barred);
    row.put("total", barred ? "0.00" : (95 - i) + ".50");
    return row;
  }

  /** The first two members were merged into another organization, which is on its way. */
  public void mergedInto(UUID successor, String on) {
    follows(members.subList(0, 2), successor, on);
  }

  /** An act by which one follows others that are no more, which is on its way. */
  public void follows(List<UUID> predecessors, UUID successor, String on) {
    UUID act = UUID.randomUUID();
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", act);
    state.put("on", on);
    state.put("status", "CARRIED_OUT");
    state.put("rectifiedBy", null);
    state.put("predecessors", predecessors);
    state.put("successors", List.of(Map.of("organizationId", successor)));
    state.put("version", 0);
    Upstream.CLUSTER.send("succession", act, 0, state);
  }

  /** 64 hexadecimal digits of one's own. */
  public static String digest(UUID of) {
    return of.toString().replace("-", "").repeat(2);
  }

  /** A person with a mandate, which is on its way. */
  public String person(String role, String kind, UUID target) {
    UUID mandate = UUID.randomUUID();
    String subject = role.toLowerCase(Locale.ROOT) + "-" + mandate;
    subjects.add(subject);
    Upstream.CLUSTER.send(
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

  private void cluster() {
    List<Map<String, ?>> inIt = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      inIt.add(Map.of("organizationId", members.get(i), "position", i + 1, "from", "2020-01-01"));
    }
    Upstream.CLUSTER.send(
        "cluster",
        cluster,
        0,
        Map.of(
            "id",
            cluster,
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
            0));
  }

  private static void organization(
      UUID id, String kind, String name, @Nullable String from, @Nullable String endedOn) {
    Map<String, @Nullable Object> dated = new HashMap<>();
    dated.put("name", name);
    dated.put("from", from);
    dated.put("to", endedOn);
    Map<String, @Nullable Object> state = new HashMap<>();
    state.put("id", id);
    state.put("kind", kind);
    state.put("names", List.of(dated));
    state.put("endedOn", endedOn);
    state.put("version", 0);
    Upstream.CLUSTER.send("organization", id, 0, state);
  }
}
