package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again, to the character, however odd. */
class TableRoundTripTest {

  private static final int CASES = 150;
  private static final List<String> TITLES = List.of("A", "B", "C", "D", "E", "F", "G", "H");
  private static final TableLimits LIMITS =
      new TableLimits(1_000, 8, XlsxWriter.MAX_CELL_LENGTH, 50_000_000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20250701})
  void shouldReadWhatWasWritten_whenCsv(long seed) throws IOException {
    RandomTables tables = new RandomTables(seed, XlsxWriter.MAX_CELL_LENGTH);
    for (int i = 0; i < CASES; i++) {
      // Given
      List<List<String>> table = withTitles(tables.table());
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (TableWriter writer = new CsvWriter(file)) {
        writeAll(table, writer);
      }

      // When
      List<TableRow> read = new ArrayList<>();
      CsvTable.read(new ByteArrayInputStream(file.toByteArray()), LIMITS, read::add);

      // Then
      assertThat(read).as("seed %d, table %d", seed, i).isEqualTo(numbered(table));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20250701})
  void shouldReadWhatWasWritten_whenXlsx(long seed) throws IOException {
    RandomTables tables = new RandomTables(seed, XlsxWriter.MAX_CELL_LENGTH / 8);
    for (int i = 0; i < CASES; i++) {
      // Given
      List<List<String>> table = withTitles(tables.table());
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (TableWriter writer = new XlsxWriter(file, "A")) {
        writeAll(table, writer);
      }

      // When
      List<TableRow> read = new ArrayList<>();
      XlsxTable.read(new ByteArrayInputStream(file.toByteArray()), LIMITS, read::add);

      // Then
      assertThat(read).as("seed %d, table %d", seed, i).isEqualTo(numbered(table));
    }
  }

  private static List<List<String>> withTitles(List<List<String>> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(TITLES);
    table.addAll(rows);
    return table;
  }

  private static void writeAll(List<List<String>> table, TableWriter writer) throws IOException {
    for (List<String> row : table) {
      writer.row(row);
    }
  }

  private static List<TableRow> numbered(List<List<String>> table) {
    List<TableRow> rows = new ArrayList<>();
    for (List<String> cells : table) {
      rows.add(new TableRow(rows.size() + 1, cells));
    }
    return rows;
  }
}
