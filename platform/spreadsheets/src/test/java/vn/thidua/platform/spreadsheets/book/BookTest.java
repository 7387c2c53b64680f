package vn.thidua.platform.spreadsheets.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.XlsxTable;

class BookTest {

  private static final TableLimits LIMITS = new TableLimits(1_000, 10, 32_767, 50_000_000);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.00",
        "12.50",
        "0.1",
        "-3.25",
        "100",
        "1E+3",
        "123456789012345",
        "0.000000000001",
        "123456789012345.6",
        "999999999999999999.9999999999",
        "0.0000000001",
        "1E-18",
        "0.1234567890123456"
      })
  void shouldComeBackToTheLastDigit(String number) throws IOException {
    BigDecimal given = new BigDecimal(number);

    String read = read(book(List.of(BookCell.number(given, CellLook.OPEN)))).get(0).getFirst();

    assertThat(new BigDecimal(read)).isEqualByComparingTo(given);
  }

  @Test
  void shouldComeBackToTheLastDigit_evenThroughTheBinaryNumbersOfASpreadsheet() throws IOException {
    Random random = new Random(20251231);
    for (int i = 0; i < 500; i++) {
      // Given
      BigDecimal given =
          new BigDecimal(new BigInteger(1 + random.nextInt(64), random), random.nextInt(12));
      BookCell cell = BookCell.number(given, CellLook.OPEN);

      // When a spreadsheet keeps it and writes it with all digits that it has
      BookCell kept =
          cell.value() instanceof BigDecimal number
              ? new BookCell(new BigDecimal(number.doubleValue()), CellLook.OPEN)
              : cell;
      String read = read(book(List.of(kept))).get(0).getFirst();

      // Then
      assertThat(new BigDecimal(read)).as("case %d", i).isEqualByComparingTo(given);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "'=1",
        "0012",
        "1,5",
        "TRUE",
        "2025-01-01",
        "a\r\nb\tc",
        " ",
        "_x0041_",
        "<&>\"",
        "\u0001",
        "Đạt 😀"
      })
  void shouldComeBackAsTheText_whateverItLooksLike(String text) throws IOException {
    List<List<String>> read =
        read(book(List.of(BookCell.text(text, CellLook.OPEN), BookCell.text("x", CellLook.PLAIN))));

    assertThat(read).containsExactly(List.of(text, "x"));
  }

  @Test
  void shouldReadAllSheets_hiddenOnesToo() throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Book book = new Book(file)) {
      book.sheet("Phiếu").row(List.of(BookCell.text("a", CellLook.HEAD)));
      BookSheet second = book.sheet("Minh chứng");
      second.row(List.of(BookCell.text("b", CellLook.HEAD)));
      second.row(List.of(BookCell.empty(CellLook.CLOSED), BookCell.text("c", CellLook.OPEN)));
      book.sheet("x").hidden().row(List.of(BookCell.text("d", CellLook.PLAIN)));
      book.sheet("y").row(List.of(BookCell.text("e", CellLook.PLAIN)));
    }

    // When
    Map<Integer, List<List<String>>> sheets = new TreeMap<>();
    XlsxTable.readSheets(
        new ByteArrayInputStream(file.toByteArray()),
        LIMITS,
        3,
        (sheet, row) ->
            sheets.computeIfAbsent(sheet, unseen -> new ArrayList<>()).add(row.cells()));

    // Then
    assertThat(sheets)
        .containsExactly(
            Map.entry(0, List.of(List.of("a"))),
            Map.entry(1, List.of(List.of("b"), List.of("", "c"))),
            Map.entry(2, List.of(List.of("d"))));
  }

  @Test
  void shouldLockAllButWhatIsOpen() throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Book book = new Book(file)) {
      BookSheet sheet = book.sheet("Phiếu").widths(10, 40).stays(2, 1).printsAcross();
      sheet.row(List.of(BookCell.text("code", CellLook.NOTE)));
      sheet.hideRow(0);
      int row =
          sheet.row(
              List.of(
                  BookCell.text("khóa", CellLook.CLOSED),
                  BookCell.number(new BigDecimal("1.5"), CellLook.OPEN)));
      sheet.choices(row, 1, List.of("Đạt", "Không đạt")).hideColumn(3).locked();
      book.sheet("ẩn").hidden().row(List.of(BookCell.text("x", CellLook.PLAIN)));
    }

    // When
    Map<String, String> parts = parts(file.toByteArray());

    // Then
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains(
            "<sheetProtection",
            "sheet=\"true\"",
            "formatColumns=\"false\"",
            "<row r=\"1\" hidden=\"true\"",
            "\"Đạt,Không đạt\"",
            "orientation=\"landscape\"",
            "<v>1.5</v>");
    assertThat(parts.get("xl/styles.xml")).contains("<protection locked=\"false\" />");
    assertThat(parts.get("xl/workbook.xml")).contains("state=\"veryHidden\"");
    try (ReadableWorkbook other =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      List<Row> rows = other.getFirstSheet().read();
      assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("1.5"));
    }
  }

  private static byte[] book(List<BookCell> row) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Book book = new Book(file)) {
      book.sheet("A").row(row);
    }
    return file.toByteArray();
  }

  private static List<List<String>> read(byte[] file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    XlsxTable.read(new ByteArrayInputStream(file), LIMITS, row -> rows.add(row.cells()));
    return rows;
  }

  private Map<String, String> parts(byte[] file) throws IOException {
    Path kept = Files.write(folder.resolve("book.xlsx"), file);
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream part = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }
}
