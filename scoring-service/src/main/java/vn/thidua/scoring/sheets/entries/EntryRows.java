package vn.thidua.scoring.sheets.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageValue;

/** Writes single entries: one statement for all of a kind, however many they are. */
@ApplicationScoped
class EntryRows {

  private static final String PUT =
      """
      insert into sheet_value (sheet_id, criterion, stage, assigned, target, actual, points, passed,
             item_count, rejected, comment, version)
      select ?, e.criterion, ?, e.assigned, e.target, e.actual, e.points, e.passed, e.item_count,
             e.rejected, e.comment, ?
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as e (criterion, assigned, target, actual, points,
                                                     passed, item_count, rejected, comment)
          on conflict (sheet_id, criterion, stage) do update
         set assigned = excluded.assigned, target = excluded.target, actual = excluded.actual,
             points = excluded.points, passed = excluded.passed, item_count = excluded.item_count,
             rejected = excluded.rejected, comment = excluded.comment, version = excluded.version
      """;

  private static final String REMOVE =
      "delete from sheet_value where sheet_id = ? and stage = ? and criterion = any (?)";

  private final DataSource database;
  private final SheetValues values;

  EntryRows(DataSource database, SheetValues values) {
    this.database = database;
    this.values = values;
  }

  /**
   * @param version of the sheet, which the entries get
   */
  void write(UUID sheet, Stage stage, List<ChangedEntry> entries, long version) {
    List<StageValue> there = ChangedEntry.after(entries);
    List<String> gone =
        entries.stream().filter(e -> e.after() == null).map(ChangedEntry::criterion).toList();
    try (Connection connection = database.getConnection()) {
      if (!there.isEmpty()) {
        put(connection, sheet, stage, there, version);
      }
      if (!gone.isEmpty()) {
        remove(connection, sheet, stage, gone);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot save entries of sheet " + sheet, failure);
    }
    List<ChangedEntry> proved = entries.stream().filter(ChangedEntry::changesEvidence).toList();
    if (!proved.isEmpty()) {
      values.replaceEvidence(
          sheet, proved.stream().map(ChangedEntry::criterion).toList(), ChangedEntry.after(proved));
    }
  }

  private static void put(
      Connection connection, UUID sheet, Stage stage, List<StageValue> values, long version)
      throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setObject(1, sheet);
      put.setString(2, stage.name());
      put.setLong(3, version);
      put.setArray(4, array(connection, "text", values, StageValue::criterion));
      put.setArray(5, array(connection, "boolean", values, StageValue::assigned));
      put.setArray(6, array(connection, "numeric", values, StageValue::target));
      put.setArray(7, array(connection, "numeric", values, StageValue::actual));
      put.setArray(8, array(connection, "numeric", values, StageValue::points));
      put.setArray(9, array(connection, "boolean", values, StageValue::passed));
      put.setArray(10, array(connection, "numeric", values, StageValue::count));
      put.setArray(11, array(connection, "boolean", values, StageValue::rejected));
      put.setArray(12, array(connection, "text", values, StageValue::comment));
      put.executeUpdate();
    }
  }

  private static void remove(Connection connection, UUID sheet, Stage stage, List<String> criteria)
      throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setObject(1, sheet);
      remove.setString(2, stage.name());
      remove.setArray(3, connection.createArrayOf("text", criteria.toArray()));
      remove.executeUpdate();
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<StageValue> values,
      Function<StageValue, @Nullable Object> field)
      throws SQLException {
    @Nullable Object[] items = new @Nullable Object[values.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = field.apply(values.get(i));
    }
    return connection.createArrayOf(type, items);
  }
}
