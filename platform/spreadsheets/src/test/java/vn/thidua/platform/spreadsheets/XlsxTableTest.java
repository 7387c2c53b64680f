package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTableTest {

  private static final TableLimits LIMITS = new TableLimits(100, 20, 1_000, 1_000_000);

  @Test
  void shouldReadNumbersDatesAndFormulasAsTheyLook_whenAnotherProgramWroteThem()
      throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Danh sách");
      sheet.value(0, 0, "Tên");
      sheet.value(0, 1, 1001);
      sheet.value(0, 2, LocalDate.of(2025, 7, 1));
      sheet.style(0, 2).format("dd/mm/yyyy").set();
      sheet.value(0, 3, true);
      sheet.value(0, 4, 0.1);
      sheet.value(2, 1, "Tên");
      workbook.finish();
    }

    // When
    List<TableRow> rows = read(file.toByteArray());

    // Then
    assertThat(rows)
        .containsExactly(
            new TableRow(1, List.of("Tên", "1001", "2025-07-01", "TRUE", "0.1")),
            new TableRow(3, List.of("", "Tên")));
  }

  @Test
  void shouldBeReadByAnotherProgram_whenWritten() throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter writer = new XlsxWriter(file, "Đơn vị")) {
      writer.row(List.of("Tên", "Mã"));
      writer.row(List.of("=1+1", "  0012 \n"));
    }

    // When
    List<List<String>> rows = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      for (Row row : workbook.getFirstSheet().read()) {
        rows.add(row.stream().map(cell -> cell == null ? "" : cell.asString()).toList());
      }
    }

    // Then
    assertThat(rows).containsExactly(List.of("Tên", "Mã"), List.of("=1+1", "  0012 \n"));
  }

  @ParameterizedTest
  @CsvSource({
    "n, 1, 45839, 2025-07-01",
    "n, 1, 59, 1900-02-28",
    "n, 1, 1, 1900-01-01",
    "n, 1, 45839.5, 2025-07-01T12:00",
    "n, 2, 45839, 2025-07-01",
    "n, 0, 45839, 45839",
    "n, 3, 45839, 45839",
    "n, 1, -3, -3",
    "n, 1, 1e99, 1e99",
    "n, 0, 1E+3, 1000",
    "n, 0, 0.30000000000000004, 0.3",
    "n, 0, 1e999999999, 1e999999999",
    "n, 99, 7, 7",
    "b, 0, 0, FALSE",
    "e, 0, #N/A, #N/A",
    "str, 0, _x0041_b, Ab"
  })
  void shouldGiveATextForEachKindOfCell(String type, int style, String value, String text)
      throws IOException {
    // Given
    byte[] file =
        new Workbooks()
            .styles(
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy;@\"/>"
                    + "<numFmt numFmtId=\"171\" formatCode=\"[Red]0.00&quot;d&quot;\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
                    + "<xf numFmtId=\"171\"/></cellXfs>")
            .sheet(
                "<row><c t=\"%s\" s=\"%d\"><f>A1+1</f><v>%s</v></c></row>"
                    .formatted(type, style, value))
            .file();

    // When, Then
    assertThat(read(file)).containsExactly(new TableRow(1, List.of(text), Set.of(0)));
  }

  @Test
  void shouldJoinRichTextAndLeaveReadingAidsOut_whenShared() throws IOException {
    byte[] file =
        new Workbooks()
            .texts(
                "<si><r><t>Hà </t></r><r><rPr><b/></rPr><t>Nội</t></r><rPh><t>x</t></rPh></si>"
                    + "<si><t/></si><si><t xml:space=\"preserve\"> b </t></si>")
            .sheet(
                "<row r=\"5\"><c r=\"C5\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                    + "<c t=\"s\"><v>2</v></c></row>")
            .file();

    assertThat(read(file)).containsExactly(new TableRow(5, List.of("", "", "Hà Nội", "", " b ")));
  }

  @Test
  void shouldSayWhichCellsAreComputed_alsoThoseThatHaveNoValue() throws IOException {
    byte[] file =
        new Workbooks()
            .sheet(
                "<row><c><v>1</v></c><c><f>A1</f><v>1</v></c><c><f t=\"shared\" si=\"0\"/></c></row>")
            .file();

    assertThat(read(file)).containsExactly(new TableRow(1, List.of("1", "1"), Set.of(1, 2)));
  }

  private static List<TableRow> read(byte[] file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    XlsxTable.read(new ByteArrayInputStream(file), LIMITS, rows::add);
    return rows;
  }
}
