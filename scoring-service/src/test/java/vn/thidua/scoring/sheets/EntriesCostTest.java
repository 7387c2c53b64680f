package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.sheets.entries.EntryChange;
import vn.thidua.scoring.sheets.entries.SaveEntries;
import vn.thidua.scoring.sheets.values.StageValue;

/** What a save costs in the database, counted at the driver. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EntriesCostTest {

  private static final int LEAVES = 80;

  /** Besides BEGIN and COMMIT. */
  private static final int STATEMENTS = 13;

  @Inject DataSource database;
  @Inject SaveEntries save;

  @Test
  void shouldSendAsManyStatements_forEightyEntriesAsForOne() {
    Scene scene = Scene.of(database);
    List<Map<String, ?>> nodes = new ArrayList<>();
    nodes.add(Map.of("code", "I", "part", "BASE", "title", "I", "maxPoints", 100));
    for (int i = 1; i <= LEAVES; i++) {
      nodes.add(Schemes.leaf("I." + i, "1.25", "DIRECT"));
    }
    UUID sheet = sheet(scene, Schemes.of(scene.organizer, nodes, List.of()));
    Actor officer = new Actor(Scene.subject(), Set.of());
    scene.rows.mandate(officer.subject(), "OFFICER", scene.member);
    save.save(sheet, Stage.SELF, changes(1, 0, "0.1"), officer);

    long one = Sent.during(() -> save.save(sheet, Stage.SELF, changes(1, 1, "0.2"), officer));
    save.save(sheet, Stage.SELF, changes(1, 2, "0.3"), officer);
    long all =
        Sent.during(() ->
            assertThat(save.save(sheet, Stage.SELF, changes(LEAVES, 3, "0.4"), officer).entries())
                .hasSize(LEAVES));

    assertThat(all).isEqualTo(one).isLessThanOrEqualTo(STATEMENTS + 2);
  }

  /** The first stands already, the others are new. */
  private static List<EntryChange> changes(int count, long firstVersion, String points) {
    List<EntryChange> changes = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      StageValue value =
          new StageValue(
              "I." + i,
              Stage.SELF,
              true,
              null,
              null,
              new BigDecimal(points),
              null,
              null,
              null,
              null,
              List.of());
      changes.add(new EntryChange("I." + i, i == 1 ? firstVersion : 0, value, true));
    }
    return changes;
  }

  private static UUID sheet(Scene scene, Map<String, Object> scheme) {
    Api secretary = scene.secretary;
    String id = secretary.created("/v1/schemes", scheme);
    secretary.post("/v1/schemes/" + id + "/publish").statusCode(200);
    String period =
        secretary.created(
            "/v1/periods",
            Map.of(
                "organizerId",
                scene.organizer,
                "schemeId",
                id,
                "year",
                Scene.YEAR,
                "title",
                "Tám mươi tiêu chí",
                "clusterIds",
                List.of(scene.cluster)));
    return UUID.fromString(
        scene.officer.created(
            Scene.SHEETS,
            Map.of(
                "periodId", period, "clusterId", scene.cluster, "organizationId", scene.member)));
  }
}
