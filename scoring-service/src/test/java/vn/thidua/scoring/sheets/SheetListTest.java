package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

@QuarkusTest
@WithTestResource(RealServers.class)
class SheetListTest {

  private static final LocalDate ENDED = LocalDate.of(2024, 6, 1);

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  private record Mandate(String role, UUID target) {}

  private record Leader(UUID organization, String role, boolean ended) {}

  @RepeatedTest(20)
  void shouldListWhatASingleReadShows_whoeverLeadsAndWhoeverAsks(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<UUID> units = new ArrayList<>(List.of(scene.head, scene.deputy, scene.member));
    Collections.shuffle(units, random);
    UUID cluster = scene.rows.cluster(scene.organizer, units);
    List<Leader> leaders = leaders(random, units);
    leaders.forEach(l ->
        scene.rows.leader(
            cluster, Scene.YEAR, l.organization(), l.role(), l.ended() ? ENDED : null));
    Map<UUID, UUID> heirs = heirs(random, units);
    heirs.forEach((unit, heir) -> scene.rows.follows(unit, heir, LocalDate.of(2025, 7, 1)));
    UUID period = UUID.fromString(scene.period(List.of(cluster)));
    Map<UUID, UUID> sheets = new LinkedHashMap<>();
    units.forEach(unit -> sheets.put(unit, scene.rows.sheet(period, cluster, unit)));

    for (int i = 0; i < 6; i++) {
      List<Mandate> mandates = mandates(random, units);
      String subject = Scene.subject();
      mandates.forEach(m -> scene.rows.mandate(subject, m.role(), m.target()));
      Api person = Api.as(Tokens.user(subject));

      Set<String> expected = new TreeSet<>();
      Set<String> read = new TreeSet<>();
      sheets.forEach((unit, sheet) -> {
        if (sees(mandates, unit, leaders, heirs)) {
          expected.add(sheet.toString());
        }
        int status = person.get(path(sheet.toString())).extract().statusCode();
        assertThat(status).isIn(200, 404);
        if (status == 200) {
          read.add(sheet.toString());
        }
      });
      List<String> listed = person.get(SHEETS + "?periodId=" + period).extract().path("items.id");

      assertThat(read).as("%s among %s, %s", mandates, leaders, heirs).isEqualTo(expected);
      assertThat(new TreeSet<>(listed))
          .as("%s among %s, %s", mandates, leaders, heirs)
          .isEqualTo(expected);
      assertThat(listed).doesNotHaveDuplicates();
    }
  }

  /** The rule, written down a second time. */
  private boolean sees(
      List<Mandate> mandates, UUID unit, List<Leader> leaders, Map<UUID, UUID> heirs) {
    Set<UUID> reviewers = new HashSet<>();
    for (String role : List.of("HEAD", "DEPUTY_HEAD")) {
      if (reviewers.isEmpty()) {
        leaders.stream()
            .filter(l -> l.role().equals(role) && !l.ended() && !l.organization().equals(unit))
            .forEach(l -> reviewers.add(l.organization()));
      }
    }
    return mandates.stream()
        .anyMatch(m ->
            m.target().equals(unit)
                || m.target().equals(scene.organizer)
                || m.target().equals(heirs.get(unit))
                || (m.role().equals("REVIEWER")
                    && reviewers.stream()
                        .anyMatch(r -> m.target().equals(r) || m.target().equals(heirs.get(r)))));
  }

  /** Who is no more, and who follows: the neighbor, which is no member, or nobody. */
  private Map<UUID, UUID> heirs(Random random, List<UUID> units) {
    return random.nextBoolean() ? Map.of() : Map.of(units.get(random.nextInt(3)), scene.neighbor);
  }

  private List<Leader> leaders(Random random, List<UUID> units) {
    List<Leader> leaders = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      leaders.add(new Leader(units.get(0), "HEAD", random.nextInt(3) == 0));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      leaders.add(new Leader(units.get(random.nextInt(3)), "DEPUTY_HEAD", random.nextInt(3) == 0));
    }
    if (random.nextInt(4) == 0) {
      // A role that a later cluster-service may know gives nobody a right here.
      leaders.add(new Leader(units.get(2), "HONORARY_HEAD", false));
    }
    return leaders;
  }

  private List<Mandate> mandates(Random random, List<UUID> units) {
    List<UUID> targets = new ArrayList<>(units);
    targets.add(scene.neighbor);
    List<Mandate> mandates = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String role = random.nextInt(4) > 0 ? "REVIEWER" : "OFFICER";
      mandates.add(new Mandate(role, targets.get(random.nextInt(4))));
    }
    if (random.nextInt(8) == 0) {
      mandates.add(new Mandate("AUDITOR", scene.organizer));
    }
    return mandates;
  }

  @Test
  void shouldBeFound_byItsFilters() {
    String mine = scene.opened();
    String neighbors = scene.opened(scene.neighbor);
    scene.done(scene.officer, mine, "submit");
    String all = SHEETS + "?periodId=" + scene.period;

    scene
        .secretary
        .get(all)
        .body("items.id", contains(mine, neighbors))
        .body("items.organizationName", contains("Đơn vị", "Láng giềng"))
        .body("items.status", contains("SUBMITTED", "DRAFT"))
        .body("items.version", contains(1, 0))
        .body("items[0].entries", nullValue());
    scene.secretary.get(all + "&status=DRAFT").body("items.id", contains(neighbors));
    scene.secretary.get(all + "&organizationId=" + scene.member).body("items.id", contains(mine));
    scene.secretary.get(all + "&clusterId=" + scene.cluster).body("items.id.size()", equalTo(2));
    scene.secretary.get(all + "&clusterId=" + UUID.randomUUID()).body("items", empty());
    scene.secretary.get(SHEETS + "?periodId=" + UUID.randomUUID()).body("items", empty());
    scene.officer.get(SHEETS).body("items.id", contains(mine));
    for (String wrong : List.of("periodId=x", "status=DONE", "organizationId=1", "limit=0")) {
      Problem.of(
              scene.secretary.get(SHEETS + "?" + wrong).extract().response(),
              400,
              "invalid-request")
          .at("?" + wrong.split("=", 2)[0], wrong.startsWith("limit") ? "range" : "wrong-type");
    }
  }

  @Test
  void shouldComePageByPage_andOnlyToTheOneWhoAsked() {
    String first = scene.opened();
    String second = scene.opened(scene.neighbor);
    String third = scene.opened(scene.head);
    String pages = SHEETS + "?limit=1&periodId=" + scene.period;
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page = page(pages, cursor);
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null && seen.size() < 10);

    assertThat(seen).containsExactly(first, second, third);
    String secretarys = page(pages, null).path("nextCursor");
    Problem.of(
            scene.auditor.get(pages + "&cursor=" + secretarys).extract().response(),
            400,
            "invalid-request")
        .at("?cursor", "cursor");
  }

  private Response page(String pages, @Nullable String cursor) {
    return scene
        .secretary
        .get(cursor == null ? pages : pages + "&cursor=" + cursor)
        .statusCode(200)
        .extract()
        .response();
  }

  @Test
  void shouldNameTheUnitAsASingleReadDoes_whateverItsNamesDates() {
    LocalDate renaming = LocalDate.of(2025, 3, 1);
    UUID renamed = scene.rows.named("Tên cũ", null, renaming, "Tên mới", renaming);
    UUID later =
        scene.rows.named(
            "Lập sau", renaming, renaming.plusYears(1), "Lập sau nữa", renaming.plusYears(1));
    for (UUID unit : List.of(renamed, later)) {
      String sheet =
          scene.rows.sheet(UUID.fromString(scene.period), scene.cluster, unit).toString();
      String read = scene.secretary.get(path(sheet)).extract().path("organizationName");

      scene
          .secretary
          .get(SHEETS + "?organizationId=" + unit)
          .body("items.organizationName", contains(read));
    }
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneSheetAsForFifteen() {
    scene.opened();
    String list = SHEETS + "?periodId=" + scene.period;
    scene.secretary.get(list).body("items.size()", equalTo(1));
    long one = SqlStatements.during(() -> scene.secretary.get(list).statusCode(200));
    for (int i = 0; i < 14; i++) {
      UUID unit = scene.rows.organization("Đơn vị " + i);
      scene.rows.sheet(UUID.fromString(scene.period), scene.cluster, unit);
    }

    long fifteen =
        SqlStatements.during(() -> scene.secretary.get(list).body("items.size()", equalTo(15)));

    assertThat(fifteen).isEqualTo(one).isLessThanOrEqualTo(6);
  }
}
