package vn.thidua.scoring.periods;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.periods.time.Extension;
import vn.thidua.scoring.periods.time.LateConsequence;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.RandomSchedule;
import vn.thidua.scoring.periods.time.Schedule;

@QuarkusTest
@WithTestResource(RealServers.class)
class ScheduleTableTest {

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;
  @Inject ScheduleTable schedules;

  /** What is kept is read back, and the database says the same of every unit. */
  @Test
  void shouldSayTheSameInTheDatabase() {
    Town town = Town.heard(participants, acting);
    UUID period =
        UUID.fromString(
            Api.as(town.secretary)
                .created(
                    "/v1/periods",
                    Map.of(
                        "organizerId",
                        town.organizer,
                        "schemeId",
                        Schemes.published(town),
                        "year",
                        2024,
                        "title",
                        "Năm 2024",
                        "clusterIds",
                        List.of(town.cluster))));
    Seeds.check(
        60,
        seed -> {
          Dice dice = new Dice(seed);
          Schedule random = RandomSchedule.of(dice, town.members);
          Schedule kept =
              new Schedule(
                  random.deadlines(),
                  schedules.of(period).extensions(),
                  new Lateness(
                      Moment.parse("2031-12-15T24:00:00+07:00").orElseThrow(),
                      dice.oneOf(List.of(LateConsequence.BAR, LateConsequence.NOTHING)),
                      null,
                      null,
                      null),
                  null);
          schedules.replace(period, kept);
          List<Extension> extensions = new ArrayList<>(kept.extensions());
          for (Extension extension : random.extensions()) {
            schedules.add(period, extension);
            extensions.add(extension);
          }
          Schedule expected =
              new Schedule(kept.deadlines(), extensions, kept.lateness(), kept.unsubmitted());

          assertThat(schedules.of(period)).isEqualTo(expected);
          for (PeriodStage stage : PeriodStage.values()) {
            for (UUID unit : town.members) {
              Moment deadline = expected.deadlineOf(stage, unit);
              assertThat(inDatabase(period, stage, unit))
                  .isEqualTo(deadline == null ? null : deadline.at());
            }
          }
        });
  }

  private @Nullable Instant inDatabase(UUID period, PeriodStage stage, UUID unit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select deadline_of(?, ?, ?)")) {
      select.setObject(1, period);
      select.setString(2, stage.name());
      select.setObject(3, unit);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
