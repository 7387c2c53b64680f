package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/** Files made to do harm are refused, and cost little. */
class HostileWorkbookTest {

  private static final TableLimits LIMITS = new TableLimits(100, 20, 1_000, 4_000_000);

  /** Of all that was ever asked for, most of it rubbish at once. */
  private static final long LITTLE = 200_000_000;

  private static final long MANY = 40_000_000;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/worksheets/sheet1.xml |<worksheet> |' '",
        "xl/worksheets/sheet1.xml |<worksheet a=' |b",
        "xl/worksheets/sheet1.xml |<worksheet><sheetData> |<row/>",
        "xl/worksheets/sheet1.xml |<worksheet><sheetData><row> |<c/>",
        "xl/worksheets/sheet1.xml |<worksheet><!-- |b",
        "xl/worksheets/sheet1.xml |<?a |<",
        "xl/worksheets/sheet1.xml |<worksheet> |<a>",
        "xl/sharedStrings.xml     |<sst>       |<si><t>abcdefgh</t></si>",
        "xl/sharedStrings.xml     |<sst>       |<si/>",
        "xl/sharedStrings.xml     |<sst><si><t> |abc",
        "xl/styles.xml            |<styleSheet><cellXfs> |<xf/>",
        "xl/_rels/workbook.xml.rels |<Relationships> |<Relationship Id='a' Target='b' Type='c'/>"
      })
  void shouldRefuseWithLittleMemory_whenAPartUnpacksToVeryMuch(
      String part, String begin, String again) throws IOException {
    // Given
    byte[] file =
        new Workbooks()
            .sheet("<row><c><v>1</v></c></row>")
            .texts("")
            .styles("")
            .fileWithBomb(part, begin == null ? "" : begin, again == null ? " " : again, MANY / 4);

    // When
    long before = Memory.allocated();
    UnreadableTable refused = refusal(file);
    long taken = Memory.allocated() - before;

    // Then
    assertThat(refused).as("refused").isNotNull();
    assertThat(taken).isLessThan(LITTLE);
  }

  @Test
  void shouldRefuseWithLittleMemory_whenAPartRefersToVeryManyOthers() throws IOException {
    StringBuilder many = new StringBuilder("<Relationships>");
    for (int i = 0; i < 100_000; i++) {
      many.append("<Relationship Id=\"r").append(i).append("\" Target=\"t").append(i);
      many.append("\" Type=\"http://x/t").append(i).append("\"/>");
    }
    byte[] file =
        new Workbooks()
            .part("xl/_rels/workbook.xml.rels", many.append("</Relationships>").toString())
            .file();

    long before = Memory.allocated();
    assertThat(refusal(file).rule()).isEqualTo(Rule.NOT_XLSX);
    assertThat(Memory.allocated() - before).isLessThan(20_000_000);
  }

  @Test
  void shouldTakeLittleTime_whenAFormatIsVeryLong() throws IOException {
    String formats = "";
    for (int i = 0; i < 50; i++) {
      formats +=
          "<numFmt numFmtId=\"" + (170 + i) + "\" formatCode=\"" + "[".repeat(60_000) + "\"/>";
    }
    byte[] file = new Workbooks().styles(formats).sheet("<row><c><v>1</v></c></row>").file();

    assertThat(Duration.ofNanos(time(file))).isLessThan(Duration.ofSeconds(5));
  }

  private static long time(byte[] file) throws IOException {
    long before = System.nanoTime();
    XlsxTable.read(new ByteArrayInputStream(file), LIMITS, row -> {});
    return System.nanoTime() - before;
  }

  @ParameterizedTest
  @ValueSource(strings = {"U1", "XFD1", "ZZZZZZ1", "AAAAAAAAAAAAAAAAAAAA1"})
  void shouldRefuse_whenACellStandsFarRight(String place) throws IOException {
    byte[] file = new Workbooks().sheet("<row><c r=\"" + place + "\"><v>1</v></c></row>").file();

    assertThat(refusal(file))
        .extracting(UnreadableTable::rule, UnreadableTable::row, UnreadableTable::limit)
        .containsExactly(Rule.TOO_MANY_COLUMNS, 1, 20L);
  }

  @Test
  void shouldRefuse_whenThereAreMoreRowsThanAllowed() throws IOException {
    byte[] file = new Workbooks().sheet("<row><c><v>1</v></c></row>".repeat(101)).file();

    assertThat(refusal(file))
        .extracting(UnreadableTable::rule, UnreadableTable::row, UnreadableTable::limit)
        .containsExactly(Rule.TOO_MANY_ROWS, 101, 100L);
  }

  @Test
  void shouldRefuse_whenACellIsLongerThanAllowed() throws IOException {
    byte[] inline =
        new Workbooks()
            .sheet("<row><c t=\"inlineStr\"><is><t>" + "a".repeat(1_001) + "</t></is></c></row>")
            .file();
    byte[] shared =
        new Workbooks()
            .texts("<si><t>" + "a".repeat(1_001) + "</t></si>")
            .sheet("<row><c t=\"s\"><v>0</v></c></row>")
            .file();

    assertThat(refusal(inline).rule()).isEqualTo(Rule.CELL_TOO_LONG);
    assertThat(refusal(shared).rule()).isEqualTo(Rule.CELL_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000000000", "-1", "99999999999", "x"})
  void shouldRefuse_whenASharedTextIsNotThere(String number) throws IOException {
    byte[] file =
        new Workbooks()
            .texts("<si><t>a</t></si>")
            .sheet("<row><c t=\"s\"><v>" + number + "</v></c></row>")
            .file();

    assertThat(refusal(file).rule()).isEqualTo(Rule.NOT_XLSX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet>&b;</worksheet>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><worksheet>&c;</worksheet>",
        "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1</v>",
        "<worksheet><sheetData><row></c></row></sheetData></worksheet>",
        "no xml",
        ""
      })
  void shouldRefuse_whenTheXmlIsNotWhatASpreadsheetWrites(String xml) throws IOException {
    byte[] file = new Workbooks().part(SHEET, xml).file();

    assertThat(refusal(file).rule()).isEqualTo(Rule.NOT_XLSX);
  }

  @Test
  void shouldRefuse_whenTheXmlIsInAnotherEncoding() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("_rels/.rels"));
      zip.write("<Relationships/>".getBytes(StandardCharsets.UTF_16));
    }

    assertThat(refusal(file.toByteArray()).rule()).isEqualTo(Rule.NOT_XLSX);
  }

  @Test
  void shouldRefuse_whenItIsAnotherKindOfFile() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    assertThat(refusal(new byte[0]).rule()).isEqualTo(Rule.NOT_XLSX);
    assertThat(refusal(old).rule()).isEqualTo(Rule.NOT_XLSX);
    assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).rule())
        .isEqualTo(Rule.NOT_XLSX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/vbaProject.bin",
        "XL/VBAProject.bin",
        "xl/externalLinks/externalLink1.xml",
        "xl/connections.xml",
        "xl/macrosheets/sheet1.xml"
      })
  void shouldRefuse_whenAWorkbookToBeReadWholeHasMacrosOrDataFromElsewhere(String part)
      throws IOException {
    byte[] file = new Workbooks().sheet("<row><c><v>1</v></c></row>").part(part, "x").file();

    UnreadableTable refused =
        catchThrowableOfType(
            UnreadableTable.class,
            () ->
                XlsxTable.readSheets(
                    new ByteArrayInputStream(file), LIMITS, 1, (sheet, row) -> {}));

    assertThat(refused.rule()).isEqualTo(Rule.ACTIVE_CONTENT);
  }

  @Test
  void shouldReadOrRefuseButNeverFail_whenBytesAreDamagedAtRandom() throws IOException {
    // Given
    byte[] whole =
        new Workbooks()
            .texts("<si><t>a</t></si>".repeat(20))
            .sheet("<row><c t=\"s\"><v>3</v></c><c><v>1.5</v></c></row>".repeat(50))
            .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
            .file();
    Random random = new Random(7);

    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(99));
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }

      // When
      Throwable thrown =
          catchThrowableOfType(
              Throwable.class,
              () -> XlsxTable.read(new ByteArrayInputStream(damaged), LIMITS, row -> {}));

      // Then
      if (thrown != null) {
        assertThat(thrown).as("damage %d", i).isInstanceOf(UnreadableTable.class);
      }
    }
  }

  private static UnreadableTable refusal(byte[] file) {
    return catchThrowableOfType(
        UnreadableTable.class,
        () -> XlsxTable.read(new ByteArrayInputStream(file), LIMITS, row -> {}));
  }
}
