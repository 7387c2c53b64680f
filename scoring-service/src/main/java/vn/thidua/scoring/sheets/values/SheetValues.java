package vn.thidua.scoring.sheets.values;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/** The values of a sheet in the database: a whole stage is read and written at once. */
@ApplicationScoped
public class SheetValues {

  private final DataSource database;

  SheetValues(DataSource database) {
    this.database = database;
  }

  /** All stages, in the order of criteria codes. */
  public List<StageValue> of(UUID sheet) {
    try (Connection connection = database.getConnection()) {
      Map<String, List<EvidenceItem>> evidence = evidence(connection, sheet);
      try (PreparedStatement select =
          connection.prepareStatement(
              "select criterion, stage, assigned, target, actual, points, passed, item_count,"
                  + " rejected, comment, version from sheet_value where sheet_id = ?"
                  + " order by criterion, stage")) {
        select.setObject(1, sheet);
        List<StageValue> values = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            values.add(value(row, evidence));
          }
        }
        return values;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read sheet " + sheet, failure);
    }
  }

  /** The same as the engine takes it, by criterion. */
  public static Map<String, Entry> entries(List<StageValue> values) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (StageValue value : values) {
      Entry before = entries.getOrDefault(value.criterion(), Entry.EMPTY);
      entries.put(
          value.criterion(),
          switch (value.stage()) {
            case SELF -> new Entry(value.toSelfScore(), before.headReview(), before.officeReview());
            case HEAD -> new Entry(before.selfScore(), value.toReview(), before.officeReview());
            case OFFICE -> new Entry(before.selfScore(), before.headReview(), value.toReview());
          });
    }
    return entries;
  }

  public void replace(UUID sheet, Stage stage, List<StageValue> values) {
    try (Connection connection = database.getConnection()) {
      delete(
          connection,
          "delete from sheet_value where sheet_id = ? and stage = '" + stage + "'",
          sheet);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into sheet_value (sheet_id, criterion, stage, assigned, target, actual,"
                  + " points, passed, item_count, rejected, comment, version)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (StageValue value : values) {
          insert.setObject(1, sheet);
          insert.setString(2, value.criterion());
          insert.setString(3, stage.name());
          insert.setObject(4, value.assigned(), Types.BOOLEAN);
          insert.setBigDecimal(5, value.target());
          insert.setBigDecimal(6, value.actual());
          insert.setBigDecimal(7, value.points());
          insert.setObject(8, value.passed(), Types.BOOLEAN);
          insert.setBigDecimal(9, value.count());
          insert.setObject(10, value.rejected(), Types.BOOLEAN);
          insert.setString(11, value.comment());
          insert.setLong(12, value.version());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      if (stage == Stage.SELF) {
        delete(connection, "delete from sheet_evidence where sheet_id = ?", sheet);
        insertEvidence(connection, sheet, values);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot write sheet " + sheet, failure);
    }
  }

  public Map<String, String> explanations(UUID sheet) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select criterion, text from sheet_explanation where sheet_id = ?")) {
      select.setObject(1, sheet);
      Map<String, String> texts = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.put(row.getString("criterion"), row.getString("text"));
        }
      }
      return texts;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read explanations of " + sheet, failure);
    }
  }

  public void replaceExplanations(UUID sheet, Map<String, String> texts) {
    try (Connection connection = database.getConnection()) {
      delete(connection, "delete from sheet_explanation where sheet_id = ?", sheet);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into sheet_explanation (sheet_id, criterion, text) values (?, ?, ?)")) {
        for (Map.Entry<String, String> text : texts.entrySet()) {
          insert.setObject(1, sheet);
          insert.setString(2, text.getKey());
          insert.setString(3, text.getValue());
          insert.addBatch();
        }
        insert.executeBatch();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot write explanations of " + sheet, failure);
    }
  }

  /**
   * Of some criteria only.
   *
   * @param values of those of them that have any
   */
  public void replaceEvidence(UUID sheet, List<String> criteria, List<StageValue> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from sheet_evidence where sheet_id = ? and criterion = any (?)")) {
      delete.setObject(1, sheet);
      delete.setArray(2, connection.createArrayOf("text", criteria.toArray()));
      delete.executeUpdate();
      insertEvidence(connection, sheet, values);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot write evidence of " + sheet, failure);
    }
  }

  private static void insertEvidence(Connection connection, UUID sheet, List<StageValue> values)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into sheet_evidence (sheet_id, criterion, position, title, link, file_id)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (StageValue value : values) {
        for (int i = 0; i < value.evidence().size(); i++) {
          insert.setObject(1, sheet);
          insert.setString(2, value.criterion());
          insert.setInt(3, i + 1);
          insert.setString(4, value.evidence().get(i).title());
          insert.setString(5, value.evidence().get(i).link());
          insert.setObject(6, value.evidence().get(i).fileId());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static Map<String, List<EvidenceItem>> evidence(Connection connection, UUID sheet)
      throws SQLException {
    Map<String, List<EvidenceItem>> evidence = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select criterion, title, link, file_id from sheet_evidence where sheet_id = ?"
                + " order by criterion, position")) {
      select.setObject(1, sheet);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          evidence
              .computeIfAbsent(row.getString("criterion"), criterion -> new ArrayList<>())
              .add(
                  new EvidenceItem(
                      row.getString("title"),
                      row.getString("link"),
                      row.getObject("file_id", UUID.class)));
        }
      }
    }
    return evidence;
  }

  private static void delete(Connection connection, String sql, UUID sheet) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, sheet);
      delete.executeUpdate();
    }
  }

  private static StageValue value(ResultSet row, Map<String, List<EvidenceItem>> evidence)
      throws SQLException {
    Stage stage = Stage.valueOf(row.getString("stage"));
    String criterion = row.getString("criterion");
    return new StageValue(
        criterion,
        stage,
        bool(row, "assigned"),
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        bool(row, "passed"),
        row.getBigDecimal("item_count"),
        bool(row, "rejected"),
        row.getString("comment"),
        stage == Stage.SELF ? evidence.getOrDefault(criterion, List.of()) : List.of(),
        row.getLong("version"));
  }

  private static @Nullable Boolean bool(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }
}
