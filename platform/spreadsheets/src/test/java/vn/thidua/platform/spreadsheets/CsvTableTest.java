package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

class CsvTableTest {

  private static final TableLimits LIMITS = new TableLimits(3, 3, 10, 0);

  @ParameterizedTest
  @ValueSource(strings = {"a,b\r\n1,2\r\n", "\uFEFFa;b\n1;2", "a\tb\r1\t2\r", "\"a\",b\n1,\"2\""})
  void shouldFindTheSeparator_whateverItIs(String csv) throws IOException {
    assertThat(read(csv))
        .containsExactly(new TableRow(1, List.of("a", "b")), new TableRow(2, List.of("1", "2")));
  }

  @Test
  void shouldNumberRowsAsASpreadsheetDoes_whenSomeAreEmpty() throws IOException {
    assertThat(read("a,b\n\n , \n1\n"))
        .containsExactly(new TableRow(1, List.of("a", "b")), new TableRow(4, List.of("1")));
  }

  @Test
  void shouldTakeNothing_whenEmpty() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF")).isEmpty();
  }

  @Test
  void shouldRefuse_whenOverALimit() {
    assertThat(refusal("a\n1\n2\n3\n"))
        .extracting(UnreadableTable::rule, UnreadableTable::row, UnreadableTable::limit)
        .containsExactly(Rule.TOO_MANY_ROWS, 4, 3L);
    assertThat(refusal("a,b,c,d\n"))
        .extracting(UnreadableTable::rule, UnreadableTable::row, UnreadableTable::limit)
        .containsExactly(Rule.TOO_MANY_COLUMNS, 1, 3L);
    assertThat(refusal("a\n01234567890\n"))
        .extracting(UnreadableTable::rule, UnreadableTable::row, UnreadableTable::limit)
        .containsExactly(Rule.CELL_TOO_LONG, 2, 10L);
  }

  @Test
  void shouldLetEmptyCellsBe_whenBehindTheLastColumn() throws IOException {
    assertThat(read("a,b,c,,,,\n")).containsExactly(new TableRow(1, List.of("a", "b", "c")));
  }

  @Test
  void shouldRefuseAMillionColumnsAndAQuoteWithoutEnd_withLittleMemory() {
    // Given
    String wide = "a,".repeat(1_000_000);
    String open = "a\n\"" + "b\n".repeat(4_000_000);

    // When, Then
    assertThat(refusal(wide).rule()).isEqualTo(Rule.TOO_MANY_COLUMNS);
    byte[] bytes = open.getBytes(StandardCharsets.UTF_8);
    long before = Memory.allocated();
    assertThat(refusal(bytes).rule()).isEqualTo(Rule.NOT_CSV);
    assertThat(Memory.allocated() - before).isLessThan(20_000_000);
  }

  @Test
  void shouldRefuse_whenNoUtf8() {
    assertThat(refusal("Sở".getBytes(StandardCharsets.UTF_16)).rule()).isEqualTo(Rule.NOT_UTF_8);
    assertThat(refusal("a\nHà\n".getBytes(StandardCharsets.ISO_8859_1)).rule())
        .isEqualTo(Rule.NOT_UTF_8);
  }

  private static List<TableRow> read(String csv) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    CsvTable.read(
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), LIMITS, rows::add);
    return rows;
  }

  private static UnreadableTable refusal(String csv) {
    return refusal(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static UnreadableTable refusal(byte[] csv) {
    return catchThrowableOfType(
        UnreadableTable.class,
        () -> CsvTable.read(new ByteArrayInputStream(csv), LIMITS, row -> {}));
  }
}
