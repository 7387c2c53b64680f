package vn.thidua.scoring.sheets.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/** How far many sheets are, in three statements and two for each period. */
@ApplicationScoped
public class ProgressQueries {

  /** A sheet, and what its progress is measured by. */
  public record Asked(UUID sheetId, UUID periodId, int year, UUID organizationId, UUID schemeId) {}

  private static final String VALUES =
      """
      select sheet_id, criterion, assigned, target, actual, points, passed, item_count
        from sheet_value
       where stage = 'SELF' and sheet_id = any (?)
      """;

  private static final String EVIDENCE =
      """
      select sheet_id, criterion, count(*) as items
        from sheet_evidence
       where sheet_id = any (?)
       group by sheet_id, criterion
      """;

  private static final String EXPLAINED =
      "select sheet_id, criterion from sheet_explanation where sheet_id = any (?)";

  private static final EvidenceItem SOMETHING = new EvidenceItem("", null, null);

  private final DataSource database;
  private final SchemeQueries schemes;
  private final PeriodFigures figures;

  ProgressQueries(DataSource database, SchemeQueries schemes, PeriodFigures figures) {
    this.database = database;
    this.schemes = schemes;
    this.figures = figures;
  }

  /** By sheet. */
  public Map<UUID, SheetProgress> of(List<Asked> asked) {
    Map<UUID, SheetProgress> progress = new HashMap<>();
    if (asked.isEmpty()) {
      return progress;
    }
    Map<UUID, MeasuredLeaves> measured = measured(asked);
    try (Connection connection = database.getConnection()) {
      Array sheets = connection.createArrayOf("uuid", asked.stream().map(Asked::sheetId).toArray());
      Map<UUID, Map<String, Integer>> evidence = evidence(connection, sheets);
      Map<UUID, List<StageValue>> values = values(connection, sheets, evidence);
      Map<UUID, List<String>> explained = explained(connection, sheets);
      for (Asked sheet : asked) {
        UUID id = sheet.sheetId();
        CompiledScheme scheme = schemes.compiled(sheet.schemeId());
        MeasuredLeaves figured = Objects.requireNonNull(measured.get(sheet.periodId()));
        Reckoning reckoning =
            new Reckoning(
                scheme,
                values.getOrDefault(id, List.of()),
                entries -> figured.counting(scheme, sheet.organizationId(), entries),
                Map.of());
        progress.put(id, reckoning.progress(explained.getOrDefault(id, List.of())));
      }
      return progress;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read how far sheets are", failure);
    }
  }

  private Map<UUID, MeasuredLeaves> measured(List<Asked> asked) {
    Map<UUID, Integer> years = new HashMap<>();
    asked.forEach(sheet -> years.put(sheet.periodId(), sheet.year()));
    return figures.of(years, asked.stream().map(Asked::organizationId).toList());
  }

  private static Map<UUID, Map<String, Integer>> evidence(Connection connection, Array sheets)
      throws SQLException {
    Map<UUID, Map<String, Integer>> counts = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(EVIDENCE)) {
      select.setArray(1, sheets);
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

  private static Map<UUID, List<StageValue>> values(
      Connection connection, Array sheets, Map<UUID, Map<String, Integer>> evidence)
      throws SQLException {
    Map<UUID, List<StageValue>> values = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(VALUES)) {
      select.setArray(1, sheets);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID sheet = row.getObject("sheet_id", UUID.class);
          String criterion = row.getString("criterion");
          int items = evidence.getOrDefault(sheet, Map.of()).getOrDefault(criterion, 0);
          values.computeIfAbsent(sheet, unseen -> new ArrayList<>()).add(value(row, items));
        }
      }
    }
    return values;
  }

  private static StageValue value(ResultSet row, int evidence) throws SQLException {
    return new StageValue(
        row.getString("criterion"),
        Stage.SELF,
        row.getObject("assigned", Boolean.class),
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        null,
        null,
        Collections.nCopies(evidence, SOMETHING));
  }

  private static Map<UUID, List<String>> explained(Connection connection, Array sheets)
      throws SQLException {
    Map<UUID, List<String>> criteria = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(EXPLAINED)) {
      select.setArray(1, sheets);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          criteria
              .computeIfAbsent(row.getObject("sheet_id", UUID.class), sheet -> new ArrayList<>())
              .add(row.getString("criterion"));
        }
      }
    }
    return criteria;
  }
}
