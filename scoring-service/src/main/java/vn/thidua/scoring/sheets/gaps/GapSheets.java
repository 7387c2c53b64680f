package vn.thidua.scoring.sheets.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.sheets.progress.Reckoning.Imposed;

/** Reads the sheets of clusters whole, in three statements however many clusters they are. */
@ApplicationScoped
class GapSheets {

  /** A cluster in a period: its sheets are compared with each other. */
  record Circle(UUID periodId, UUID clusterId) {}

  /**
   * @param said by criterion, what every stage says
   * @param imposed by criterion, what counts in place of that by a rule of the period
   */
  record GapSheet(UUID organizationId, Map<String, Entry> said, Map<String, Imposed> imposed) {}

  /** Every sheet of the circles that anybody goes on with, also those without a value. */
  private static final String VALUES =
      """
      select s.period_id, s.cluster_id, s.id, s.organization_id, v.criterion, v.stage, v.assigned, v.target, v.actual,
             v.points, v.passed, v.item_count, v.rejected
        from unnest(?, ?) as c (period_id, cluster_id)
        join score_sheet s on s.period_id = c.period_id and s.cluster_id = c.cluster_id
                          and (not s.closed or s.id = any (?))
        left join sheet_value v on v.sheet_id = s.id
      """;

  private static final String EVIDENCE =
      """
      select e.sheet_id, e.criterion, count(*) as items
        from unnest(?, ?) as c (period_id, cluster_id)
        join score_sheet s on s.period_id = c.period_id and s.cluster_id = c.cluster_id
        join sheet_evidence e on e.sheet_id = s.id
       group by e.sheet_id, e.criterion
      """;

  private static final String PENALTIES =
      """
      select p.sheet_id, p.criterion, p.item_count
        from unnest(?, ?) as c (period_id, cluster_id)
        join score_sheet s on s.period_id = c.period_id and s.cluster_id = c.cluster_id
        join sheet_penalty p on p.sheet_id = s.id and p.lifted_at is null
      """;

  private final DataSource database;

  GapSheets(DataSource database) {
    this.database = database;
  }

  /**
   * By circle and sheet, what is said of each criterion.
   *
   * @param asked sheets that are read even if they are closed
   */
  Map<Circle, Map<UUID, GapSheet>> of(Collection<Circle> circles, Collection<UUID> asked) {
    try (Connection connection = database.getConnection()) {
      Map<UUID, Map<String, Integer>> evidence = evidence(connection, circles);
      Map<UUID, Map<String, Imposed>> imposed = imposed(connection, circles);
      Map<Circle, Map<UUID, GapSheet>> sheets = new HashMap<>();
      try (PreparedStatement select = connection.prepareStatement(VALUES)) {
        bind(connection, select, circles);
        select.setArray(3, connection.createArrayOf("uuid", asked.toArray()));
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            UUID sheet = row.getObject("id", UUID.class);
            UUID organization = row.getObject("organization_id", UUID.class);
            Map<String, Entry> entries =
                sheets
                    .computeIfAbsent(circle(row), circle -> new HashMap<>())
                    .computeIfAbsent(
                        sheet,
                        unseen ->
                            new GapSheet(
                                organization,
                                new HashMap<>(),
                                imposed.getOrDefault(sheet, Map.of())))
                    .said();
            String criterion = row.getString("criterion");
            if (criterion != null) {
              int items = evidence.getOrDefault(sheet, Map.of()).getOrDefault(criterion, 0);
              Entry before = entries.getOrDefault(criterion, Entry.EMPTY);
              entries.put(criterion, with(before, row, items));
            }
          }
        }
      }
      return sheets;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the sheets of " + circles, failure);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement select, Collection<Circle> circles)
      throws SQLException {
    List<Circle> all = List.copyOf(circles);
    Object[] periods = all.stream().map(Circle::periodId).toArray();
    Object[] clusters = all.stream().map(Circle::clusterId).toArray();
    select.setArray(1, connection.createArrayOf("uuid", periods));
    select.setArray(2, connection.createArrayOf("uuid", clusters));
  }

  private static Circle circle(ResultSet row) throws SQLException {
    return new Circle(
        row.getObject("period_id", UUID.class), row.getObject("cluster_id", UUID.class));
  }

  private static Map<UUID, Map<String, Integer>> evidence(
      Connection connection, Collection<Circle> circles) throws SQLException {
    Map<UUID, Map<String, Integer>> counts = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(EVIDENCE)) {
      bind(connection, select, circles);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(row.getObject("sheet_id", UUID.class), sheet -> new HashMap<>())
              .put(row.getString("criterion"), row.getInt("items"));
        }
      }
    }
    return counts;
  }

  private static Map<UUID, Map<String, Imposed>> imposed(
      Connection connection, Collection<Circle> circles) throws SQLException {
    Map<UUID, Map<String, Imposed>> imposed = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(PENALTIES)) {
      bind(connection, select, circles);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          imposed
              .computeIfAbsent(row.getObject("sheet_id", UUID.class), sheet -> new HashMap<>())
              .put(
                  row.getString("criterion"),
                  new Imposed(row.getObject("item_count", Integer.class)));
        }
      }
    }
    return imposed;
  }

  private static Entry with(Entry entry, ResultSet row, int evidence) throws SQLException {
    return switch (row.getString("stage")) {
      case "SELF" -> new Entry(selfScore(row, evidence), entry.headReview(), entry.officeReview());
      case "HEAD" -> entry.with(ReviewStage.HEAD, review(row));
      default -> entry.with(ReviewStage.OFFICE, review(row));
    };
  }

  private static SelfScore selfScore(ResultSet row, int evidence) throws SQLException {
    return new SelfScore(
        !Boolean.FALSE.equals(row.getObject("assigned", Boolean.class)),
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        evidence);
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        row.getObject("rejected", Boolean.class));
  }
}
