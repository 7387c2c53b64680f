package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Plan;
import vn.thidua.cluster.successions.plan.Town;
import vn.thidua.platform.testsupport.RealServers;

/**
 * Random acts through the API beside the same done plainly in memory. Whatever happens, for every
 * day there is one state, a closed year stays as it was, chains are what the acts say, and the
 * events tell the tables. {@code -Dthidua.seed=N} repeats one.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@NullUnmarked
class SuccessionPropertyTest {

  private static final int TOWNS = 6;
  private static final int ACTS = 8;

  /** Of the acts and of the offices. */
  private static final int YEAR = 2025;

  private static final List<String> CLOSED_DAYS = List.of("2024-06-01", "2024-12-31");

  @Inject DataSource database;

  private final Map<UUID, String> ids = new HashMap<>();
  private final Map<UUID, String> clusters = new HashMap<>();

  /** The town as it was from a day on. */
  private final TreeMap<LocalDate, Town> known = new TreeMap<>();

  /** What counts: from whom to whom, act by act. */
  private final List<Map<String, Set<String>>> steps = new ArrayList<>();

  static LongStream seeds() {
    Long one = Long.getLong("thidua.seed");
    return one == null ? LongStream.range(0, TOWNS) : LongStream.of(one);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldBeOneStateForEveryDay_whateverActsAreCarriedOut(long seed) throws SQLException {
    Random random = new Random(seed);
    Town town = new Town(random);
    found(town);
    String before = digest();
    LocalDate day = LocalDate.of(YEAR, 1, 10);
    known.put(LocalDate.of(2020, 1, 1), town.copy());
    int done = 0;
    for (int i = 0; i < ACTS * 4 && done < ACTS; i++) {
      String what = "seed " + seed + ", act " + i + " on " + day;
      Act act = town.randomAct(day);
      boolean possible = Plan.of(act, town.facts()).refusals().isEmpty();
      Response answer = attempt(act);
      assertThat(answer.statusCode())
          .as(what + ": " + act + answer.asString())
          .isIn(possible ? Set.of(200) : Set.of(400, 409));
      if (possible) {
        done++;
        Town former = town.copy();
        town = follow(town, act, answer);
        known.put(day, town.copy());
        if (random.nextInt(4) == 0) {
          LocalDate undone = day.plusDays(random.nextInt(3));
          assertThat(Acts.rectify(answer.path("id"), undone.toString()).statusCode())
              .as(what + " rectified: " + act)
              .isEqualTo(201);
          town = back(town, former);
          known.put(undone, town.copy());
          steps.removeLast();
          day = undone;
        }
        day = day.plusDays(random.nextInt(30));
      }
    }

    everyDayIsAsKnown("seed " + seed);
    chainsAreWhatTheActsSay("seed " + seed, town);
    assertThat(digest()).as("seed " + seed + ", the closed year").isEqualTo(before);
    assertThat(new Kept(database).overlaps(ids.values())).as("seed " + seed).isZero();
    eventsTellTheTables("seed " + seed);
  }

  /** The town through the API; its year 2024 is closed. */
  private void found(Town town) {
    town.units.forEach((id, unit) -> {
      Map<String, Object> fields = new HashMap<>(Map.of("name", unit.name, "from", "2020-01-01"));
      if (unit.parent != null) {
        fields.put("parentId", ids.get(unit.parent));
      }
      ids.put(id, Given.organization(fields));
    });
    Map<UUID, String> organizers = new HashMap<>();
    town.circles.forEach((id, circle) -> {
      String organizer = organizers.computeIfAbsent(circle.organizer, one -> Given.organizer());
      String secretary = Given.secretaryOf(organizer);
      String cluster =
          Given.cluster(
              secretary,
              organizer,
              circle.members.entrySet().stream()
                  .sorted(Map.Entry.comparingByValue())
                  .map(member -> ids.get(member.getKey()))
                  .toArray(String[]::new));
      clusters.put(id, cluster);
      appoint(secretary, cluster, circle.head, "HEAD", false);
      appoint(secretary, cluster, circle.permanentDeputy, "DEPUTY_HEAD", true);
      if (!circle.members.isEmpty()) {
        close(secretary, cluster);
      }
    });
  }

  private static void close(String secretary, String cluster) {
    Response closing =
        People.user(secretary)
            .body(Map.of("on", "2024-12-20", "document", "Biên bản 12"))
            .post("/v1/clusters/" + cluster + "/years/2024/closing");
    assertThat(closing.statusCode()).as(closing.asString()).isLessThan(300);
  }

  private void appoint(
      String secretary, String cluster, UUID organization, String role, boolean permanent) {
    if (organization != null) {
      Response answer =
          People.user(secretary)
              .body(
                  Map.of(
                      "year", YEAR,
                      "organizationId", ids.get(organization),
                      "role", role,
                      "permanent", permanent))
              .post("/v1/clusters/" + cluster + "/leaders");
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
  }

  private Response attempt(Act act) {
    Map<String, Object> body =
        Acts.act(
            act.kind().name(),
            act.on().toString(),
            act.predecessors().stream().map(ids::get).toArray(String[]::new));
    body.put("successors", act.successors().stream().map(this::successor).toList());
    if (act.change() != null) {
      Map<String, Object> change = new HashMap<>();
      if (act.change().name() != null) {
        change.put("name", act.change().name());
      }
      if (act.change().parentId() != null) {
        change.put("parentId", ids.get(act.change().parentId()));
      }
      body.put("change", change);
    }
    Response planned = Acts.plan(body);
    return planned.statusCode() == 201 ? Acts.execute(planned.path("id")) : planned;
  }

  private Map<String, Object> successor(Act.Successor successor) {
    if (successor.created() == null) {
      return Acts.existing(ids.get(successor.organizationId()));
    }
    return successor.created().parentId() == null
        ? Acts.begun(successor.created().name())
        : Acts.begun(
            successor.created().name(), "parentId", ids.get(successor.created().parentId()));
  }

  /** The same in memory; the ids of what began are taken from the answer. */
  private Town follow(Town town, Act act, Response answer) {
    Act begun = town.begin(act);
    List<String> after = answer.path("successors.organizationId");
    for (int i = 0; i < begun.successors().size(); i++) {
      ids.put(begun.successors().get(i).organizationId(), after.get(i));
    }
    town.applyPlainly(begun);
    Map<String, Set<String>> step = new LinkedHashMap<>();
    act.predecessors().forEach(from -> step.put(ids.get(from), new LinkedHashSet<>(after)));
    steps.add(step);
    return town;
  }

  /** As before the act; what had begun is there no more. */
  private static Town back(Town town, Town former) {
    Town again = former.copy();
    town.units.forEach((id, unit) -> {
      if (!again.units.containsKey(id)) {
        Town.Unit gone = new Town.Unit();
        gone.lives = false;
        again.units.put(id, gone);
      }
    });
    again.goOnFrom(town);
    return again;
  }

  private void everyDayIsAsKnown(String what) {
    Set<LocalDate> days = new TreeSet<>();
    known
        .keySet()
        .forEach(day -> {
          days.add(day.minusDays(1));
          days.add(day);
        });
    days.add(LocalDate.of(2026, 6, 1));
    days.removeIf(day -> day.isBefore(LocalDate.of(2024, 2, 1)));
    for (LocalDate day : days) {
      Town then = known.floorEntry(day).getValue();
      assertThat(told(day)).as(what + " on " + day).isEqualTo(told(then, day));
    }
  }

  private String told(Town town, LocalDate day) {
    Map<String, String> lines = new TreeMap<>();
    ids.forEach((id, real) -> {
      Town.Unit unit = town.units.get(id);
      lines.put(
          real,
          unit == null || !unit.lives
              ? "is not there"
              : unit.name + " under " + (unit.parent == null ? null : ids.get(unit.parent)));
    });
    town.circles.forEach((id, circle) -> {
      Map<String, Integer> members = new TreeMap<>();
      circle.members.forEach((member, position) -> members.put(ids.get(member), position));
      UUID leading = circle.head == null ? circle.acting : circle.head;
      UUID head = day.getYear() == YEAR ? leading : null;
      lines.put(clusters.get(id), members + " head " + (head == null ? null : ids.get(head)));
    });
    return String.join("\n", lines.entrySet().stream().map(Object::toString).toList());
  }

  private String told(LocalDate day) {
    Map<String, String> lines = new TreeMap<>();
    for (String id : ids.values()) {
      Response one = Acts.organization(id, day.toString());
      String name = one.path("name");
      lines.put(
          id, name == null ? "is not there" : name + " under " + one.<String>path("parentId"));
    }
    for (String id : clusters.values()) {
      Response one = Acts.cluster(id, day.toString());
      Map<String, Integer> members = new TreeMap<>();
      List<Map<String, Object>> rows = one.path("members");
      rows.forEach(
          row -> members.put((String) row.get("organizationId"), (Integer) row.get("position")));
      List<String> heads = one.path("leaders.findAll { it.role == 'HEAD' }.organizationId");
      assertThat(heads).hasSizeLessThan(2);
      lines.put(id, members + " head " + (heads.isEmpty() ? null : heads.getFirst()));
    }
    return String.join("\n", lines.entrySet().stream().map(Object::toString).toList());
  }

  private void chainsAreWhatTheActsSay(String what, Town town) {
    town.units.forEach((id, unit) -> {
      String real = ids.get(id);
      assertThat(Acts.chain(real, "predecessors", "asOf=2026-06-01"))
          .as(what + ", predecessors of " + real)
          .containsExactlyInAnyOrderElementsOf(back(real));
      Set<String> living = new HashSet<>(forth(real));
      living.removeIf(one ->
          town.units.entrySet().stream()
              .noneMatch(e -> e.getValue().lives && ids.get(e.getKey()).equals(one)));
      assertThat(Acts.chain(real, "successors", "asOf=2026-06-01"))
          .as(what + ", successors of " + real)
          .containsExactlyInAnyOrderElementsOf(living);
    });
  }

  private Set<String> forth(String from) {
    Set<String> reached = new HashSet<>(Set.of(from));
    for (Map<String, Set<String>> step : steps) {
      Set<String> next = new HashSet<>();
      reached.forEach(one -> next.addAll(step.getOrDefault(one, Set.of())));
      reached.addAll(next);
    }
    return reached;
  }

  private Set<String> back(String to) {
    Set<String> reached = new HashSet<>(Set.of(to));
    for (Map<String, Set<String>> step : steps.reversed()) {
      Set<String> before = new HashSet<>();
      step.forEach((from, after) -> {
        if (after.stream().anyMatch(reached::contains)) {
          before.add(from);
        }
      });
      reached.addAll(before);
    }
    reached.remove(to);
    return reached;
  }

  /** All that is read of the closed year. */
  private String digest() {
    StringBuilder digest = new StringBuilder();
    for (String day : CLOSED_DAYS) {
      new TreeMap<>(clusters)
          .values()
          .forEach(cluster -> {
            Response one = Acts.cluster(cluster, day);
            List<Map<String, Object>> members = one.path("members");
            members.forEach(member -> {
              String id = (String) member.get("organizationId");
              Response organization = Acts.organization(id, day);
              digest
                  .append(id)
                  .append(member.get("position"))
                  .append(member.get("from"))
                  .append(member.get("name"))
                  .append(organization.<String>path("name"))
                  .append(organization.<String>path("kind"))
                  .append(organization.<String>path("parentId"))
                  .append(organization.<String>path("orgCode"))
                  .append('\n');
            });
            digest.append(one.<Object>path("leaders"));
          });
    }
    return digest.toString();
  }

  /** Whoever hears the events in their order knows what the tables know. */
  private void eventsTellTheTables(String what) throws SQLException {
    Kept kept = new Kept(database);
    for (String cluster : clusters.values()) {
      JsonPath heard = kept.replayed(cluster);
      List<Map<String, Object>> members = heard.getList("state.members");
      assertThat(members.stream().map(m -> Kept.row(m, "organizationId", "position", "from", "to")))
          .as(what + ", members of " + cluster)
          .containsExactlyInAnyOrderElementsOf(
              kept.rows(
                  "select organization_id, position, valid_from, valid_to from cluster_member"
                      + " where cluster_id = ?",
                  cluster));
      List<Map<String, Object>> leaders = heard.getList("state.leaders");
      assertThat(leaders.stream().map(l -> Kept.row(l, "id", "organizationId", "year", "endedOn")))
          .as(what + ", leaders of " + cluster)
          .containsExactlyInAnyOrderElementsOf(
              kept.rows(
                  "select id, organization_id, year, ended_on from cluster_leader"
                      + " where cluster_id = ?",
                  cluster));
    }
    for (String organization : ids.values()) {
      JsonPath heard = kept.replayed(organization);
      List<Map<String, Object>> names = heard.getList("state.names");
      assertThat(names.stream().map(n -> Kept.row(n, "name", "from", "to")))
          .as(what + ", names of " + organization)
          .containsExactlyInAnyOrderElementsOf(
              kept.rows(
                  "select name, valid_from, valid_to from organization_name"
                      + " where organization_id = ?",
                  organization));
      List<Map<String, Object>> parents = heard.getList("state.parents");
      assertThat(parents.stream().map(p -> Kept.row(p, "parentId", "from", "to")))
          .as(what + ", parents of " + organization)
          .containsExactlyInAnyOrderElementsOf(
              kept.rows(
                  "select parent_id, valid_from, valid_to from organization_parent_entry"
                      + " where organization_id = ?",
                  organization));
    }
  }
}
