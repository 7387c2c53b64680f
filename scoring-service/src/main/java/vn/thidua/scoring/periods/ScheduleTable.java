package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.time.Extension;
import vn.thidua.scoring.periods.time.LateConsequence;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;
import vn.thidua.scoring.periods.time.Unsubmitted;

/**
 * The rows of schedules. Of how many periods ever they are read with one statement, since every
 * command on a sheet asks for one.
 */
@ApplicationScoped
class ScheduleTable {

  private static final String READ =
      """
      select 0 as kind, period_id, 0 as seq, stage as name, until_at, until_offset, null::uuid as id,
             null::uuid as organization_id, null as reason, null as by_subject,
             null::timestamptz as at, null as consequence, null as criterion, null::int as items,
             null as basis_number, null::date as basis_date, null as basis_issuer,
             null as basis_title
        from period_deadline where period_id = any (?)
      union all
      select 1, period_id, seq, stage, until_at, until_offset, id, organization_id, reason,
             by_subject, at, null, null, null, null, null, null, null
        from period_extension where period_id = any (?)
      union all
      select 2, period_id, 0, rule, until_at, until_offset, null, null, null, null, null,
             consequence, criterion, items, basis_number, basis_date, basis_issuer, basis_title
        from period_rule where period_id = any (?)
       order by 1, 3
      """;

  private static final int DEADLINE = 0;
  private static final int EXTENSION = 1;

  private final DataSource database;

  ScheduleTable(DataSource database) {
    this.database = database;
  }

  /** What has been read of one period so far. */
  private static final class Rows {
    private final Map<PeriodStage, Moment> deadlines = new EnumMap<>(PeriodStage.class);
    private final List<Extension> extensions = new ArrayList<>();
    private @Nullable Lateness lateness;
    private @Nullable Unsubmitted unsubmitted;

    private void take(ResultSet row) throws SQLException {
      switch (row.getInt("kind")) {
        case DEADLINE -> deadlines.put(PeriodStage.valueOf(row.getString("name")), until(row));
        case EXTENSION ->
            extensions.add(
                new Extension(
                    row.getObject("id", UUID.class),
                    PeriodStage.valueOf(row.getString("name")),
                    until(row),
                    row.getObject("organization_id", UUID.class),
                    row.getString("reason"),
                    row.getString("by_subject"),
                    instant(row, "at")));
        default -> rule(row);
      }
    }

    private void rule(ResultSet row) throws SQLException {
      LateConsequence consequence = LateConsequence.valueOf(row.getString("consequence"));
      LegalBasis basis =
          new LegalBasis(
              row.getString("basis_number"),
              row.getObject("basis_date", LocalDate.class),
              row.getString("basis_issuer"),
              row.getString("basis_title"));
      LegalBasis told = basis.told() ? basis : null;
      if (row.getString("name").equals("LATE")) {
        lateness =
            new Lateness(
                until(row),
                consequence,
                row.getString("criterion"),
                row.getObject("items", Integer.class),
                told);
      } else {
        unsubmitted = new Unsubmitted(consequence == LateConsequence.BAR, told);
      }
    }

    private Schedule schedule() {
      return new Schedule(deadlines, extensions, lateness, unsubmitted);
    }
  }

  /** By period; one without any rows is left out. */
  Map<UUID, Schedule> of(Collection<UUID> periods) {
    if (periods.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      for (int i = 1; i <= 3; i++) {
        select.setArray(i, connection.createArrayOf("uuid", periods.toArray()));
      }
      Map<UUID, Rows> read = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          read.computeIfAbsent(row.getObject("period_id", UUID.class), unseen -> new Rows())
              .take(row);
        }
      }
      Map<UUID, Schedule> schedules = new HashMap<>();
      read.forEach((period, rows) -> schedules.put(period, rows.schedule()));
      return schedules;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read schedules", failure);
    }
  }

  Schedule of(UUID period) {
    return of(List.of(period)).getOrDefault(period, Schedule.NONE);
  }

  /** Everything but the extensions, which stay. */
  void replace(UUID period, Schedule schedule) {
    try (Connection connection = database.getConnection()) {
      for (String table : List.of("period_deadline", "period_rule")) {
        try (PreparedStatement delete =
            connection.prepareStatement("delete from " + table + " where period_id = ?")) {
          delete.setObject(1, period);
          delete.executeUpdate();
        }
      }
      insertDeadlines(connection, period, schedule.deadlines());
      Lateness lateness = schedule.lateness();
      if (lateness != null) {
        insert(
            connection,
            period,
            new RuleRow(
                "LATE",
                lateness.until(),
                lateness.consequence(),
                lateness.criterion(),
                lateness.count(),
                lateness.legalBasis()));
      }
      Unsubmitted unsubmitted = schedule.unsubmitted();
      if (unsubmitted != null) {
        insert(
            connection,
            period,
            new RuleRow(
                "NOT_SUBMITTED",
                null,
                unsubmitted.bars() ? LateConsequence.BAR : LateConsequence.NOTHING,
                null,
                null,
                unsubmitted.legalBasis()));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot keep the schedule of period " + period, failure);
    }
  }

  private static void insertDeadlines(
      Connection connection, UUID period, Map<PeriodStage, Moment> deadlines) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into period_deadline (period_id, stage, until_at, until_offset)"
                + " values (?, ?, ?, ?)")) {
      for (Map.Entry<PeriodStage, Moment> deadline : deadlines.entrySet()) {
        insert.setObject(1, period);
        insert.setString(2, deadline.getKey().name());
        set(insert, 3, deadline.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private record RuleRow(
      String rule,
      @Nullable Moment until,
      LateConsequence consequence,
      @Nullable String criterion,
      @Nullable Integer count,
      @Nullable LegalBasis legalBasis) {}

  private static void insert(Connection connection, UUID period, RuleRow row) throws SQLException {
    LegalBasis basis =
        row.legalBasis() == null ? new LegalBasis(null, null, null, null) : row.legalBasis();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into period_rule (period_id, rule, until_at, until_offset, consequence,
                   criterion, items, basis_number, basis_date, basis_issuer, basis_title)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, period);
      insert.setString(2, row.rule());
      set(insert, 3, row.until());
      insert.setString(5, row.consequence().name());
      insert.setString(6, row.criterion());
      insert.setObject(7, row.count());
      insert.setString(8, basis.number());
      insert.setObject(9, basis.date());
      insert.setString(10, basis.issuer());
      insert.setString(11, basis.title());
      insert.executeUpdate();
    }
  }

  void add(UUID period, Extension extension) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into period_extension (id, period_id, stage, until_at, until_offset,
                       organization_id, reason, by_subject, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, extension.id());
      insert.setObject(2, period);
      insert.setString(3, extension.stage().name());
      set(insert, 4, extension.until());
      insert.setObject(6, extension.organizationId());
      insert.setString(7, extension.reason());
      insert.setString(8, extension.by());
      insert.setObject(9, extension.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot extend a stage of period " + period, failure);
    }
  }

  private static void set(PreparedStatement statement, int at, @Nullable Moment moment)
      throws SQLException {
    statement.setObject(at, moment == null ? null : moment.at().atOffset(ZoneOffset.UTC));
    statement.setObject(at + 1, moment == null ? null : moment.offset().getTotalSeconds());
  }

  private static Moment until(ResultSet row) throws SQLException {
    return new Moment(
        instant(row, "until_at"), ZoneOffset.ofTotalSeconds(row.getInt("until_offset")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
