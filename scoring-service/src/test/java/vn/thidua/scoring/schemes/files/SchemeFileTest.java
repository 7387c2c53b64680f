package vn.thidua.scoring.schemes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.spreadsheets.book.Book;
import vn.thidua.platform.spreadsheets.book.BookCell;
import vn.thidua.platform.spreadsheets.book.BookSheet;
import vn.thidua.platform.spreadsheets.book.CellLook;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.schemes.SchemeContent;

class SchemeFileTest {

  /** Of all that was ever asked for, most of it rubbish at once. */
  private static final long LITTLE = 80_000_000;

  private static final String[] CRITERIA = {
    "Mã", "Thuộc nhóm", "Phần điểm", "Nội dung tiêu chí", "Điểm tối đa", "Cách chấm"
  };
  private static final String[] BANDS = {"Mã tiêu chí", "Mốc", "Điểm"};
  private static final String[] HEAD = {"Mục", "Giá trị"};
  private static final String[][] SOUND_HEAD = {
    HEAD, {"Năm", "2025"}, {"Tên bảng chấm điểm", "Bảng"}, {"Tổng điểm", "100"}
  };

  @Test
  void shouldTakeWhatAPersonTyped_withoutKeysAndInAnyOrderOfSheets() throws IOException {
    // Given
    byte[] file =
        file(
            SOUND_HEAD,
            new String[][] {BANDS, {"I.1", "0,5", "60"}, {"I.1", "-1.5", "0"}},
            new String[][] {
              CRITERIA,
              {"I", "", "điểm chuẩn", "Nhiệm vụ", "100"},
              {},
              {"I.1", "I", "", "-5% hộ nghèo", "100", "BANDS"}
            });

    // When
    SchemeContent scheme = SchemeFile.read(file);

    // Then
    assertThat(scheme.year()).isEqualTo(2025);
    assertThat(scheme.tieBreaks()).isEmpty();
    assertThat(scheme.nodes())
        .extracting(SchemeNode::code, SchemeNode::part, SchemeNode::method)
        .containsExactly(tuple("I", Part.BASE, null), tuple("I.1", null, ScoringMethod.BANDS));
    assertThat(scheme.nodes().get(1).bands())
        .containsExactly(
            new Band(new BigDecimal("0.5"), new BigDecimal("60")),
            new Band(new BigDecimal("-1.5"), BigDecimal.ZERO));
  }

  @Test
  void shouldTellEveryWrongCellByRowAndColumn_andTakeNothing() throws IOException {
    // Given
    byte[] file =
        file(
            new String[][] {
              CRITERIA,
              {"I", "", "Điểm gì đó", "Nhiệm vụ", "một trăm"},
              {"", "I", "", "Không mã", "10", "DIRECT"},
              {"I.2", "I", "", "a".repeat(1_001), "1e3", "Đoán"}
            },
            new String[][] {BANDS, {"I.9", "1", "60"}, {"I.2", "", "nhiều"}},
            new String[][] {
              HEAD, {"Năm", "25"}, {"Tên bảng chấm điểm", " "}, {"Tổng điểm", ""}, {"Màu", "đỏ"}
            });

    // When
    List<FieldError> errors = errors(file);

    // Then
    assertThat(errors)
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactlyInAnyOrder(
            "/criteria/2/part unknown-value",
            "/criteria/2/maxPoints wrong-type",
            "/criteria/3/code required",
            "/criteria/4/title size",
            "/criteria/4/maxPoints wrong-type",
            "/criteria/4/method unknown-value",
            "/bands/2/code unknown-criterion",
            "/bands/3/threshold required",
            "/bands/3/points wrong-type",
            "/scheme/2/value range",
            "/scheme/3/value required",
            "/scheme/4/value required",
            "/scheme/5/field unknown-value");
    assertThat(errors.getFirst().message().vi()).contains("dòng");
  }

  @Test
  void shouldNameTheColumns_whenItIsAnotherTemplate() throws IOException {
    byte[] other =
        file(
            new String[][] {{"Nguồn", "Mã", "Tên", "Mã"}, {"1", "2", "3", "4"}},
            new String[][] {BANDS},
            SOUND_HEAD);

    assertThat(errors(other))
        .extracting(error -> error.pointer() + " " + error.code())
        .contains(
            "/criteria/1/Nguồn unknown-column",
            "/criteria/1/code repeated-column",
            "/criteria/1/title missing-column",
            "/criteria/1/maxPoints missing-column");
  }

  @Test
  void shouldNameTheSheets_whenTheyAreMissing() throws IOException {
    assertThat(errors(file(new String[][] {CRITERIA})))
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactly("/scheme missing-sheet");
  }

  @Test
  void shouldRefuse_whenThereAreMoreCriteriaThanADraftTakes() throws IOException {
    String[][] criteria = new String[1_002][];
    Arrays.setAll(criteria, i -> i == 0 ? CRITERIA : new String[] {"I." + i});

    assertThat(errors(file(criteria, new String[][] {BANDS}, SOUND_HEAD)))
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactly("/criteria too-many-rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/worksheets/sheet1.xml |<worksheet><sheetData><row> |<c/>",
        "xl/worksheets/sheet1.xml |<worksheet><sheetData> |<row><c t=\"n\"><v>1</v></c></row>",
        "xl/worksheets/sheet1.xml |<worksheet><sheetData><row><c><v> |1",
        "xl/sharedStrings.xml     |<sst>       |<si><t>abcdefgh</t></si>",
        "xl/styles.xml            |<styleSheet><cellXfs> |<xf/>"
      })
  void shouldRefuseWithLittleMemory_whenAPartUnpacksToVeryMuch(
      String part, String begin, String again) throws IOException {
    // Given
    byte[] bomb = with(part, begin, again, 120_000_000);

    // When
    long before = allocated();
    assertThatThrownBy(() -> SchemeFile.read(bomb)).isInstanceOf(ProblemException.class);
    long taken = allocated() - before;

    // Then
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(taken).isLessThan(LITTLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AY1", "XFD1", "BDWGN1"})
  void shouldRefuse_whenTheSheetHasAMillionColumns(String last) throws IOException {
    byte[] wide =
        with(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c r=\""
                + last
                + "\"><v>1</v></c></row></sheetData></worksheet>",
            "",
            0);

    assertThat(errors(wide)).extracting(FieldError::code).containsExactly("too-many-columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml"})
  void shouldRefuse_whenTheWorkbookBringsMoreThanData(String part) throws IOException {
    assertThat(errors(with(part, "a", "", 0)))
        .extracting(FieldError::code)
        .containsExactly("active-content");
  }

  @Test
  void shouldRefuse_whenItIsNoWorkbook() {
    assertThat(errors("Mã,Tên\n".getBytes(StandardCharsets.UTF_8)))
        .extracting(FieldError::code)
        .containsExactly("not-xlsx");
    assertThat(errors(new byte[0])).extracting(FieldError::code).containsExactly("not-xlsx");
  }

  private static List<FieldError> errors(byte[] file) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> SchemeFile.read(file));
    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.type().slug()).isEqualTo("invalid-request");
    return refused.errors();
  }

  private static byte[] file(String[][]... sheets) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Book book = new Book(file)) {
      for (int i = 0; i < sheets.length; i++) {
        BookSheet sheet = book.sheet("Trang " + i);
        for (String[] row : sheets[i]) {
          sheet.row(Arrays.stream(row).map(text -> BookCell.text(text, CellLook.PLAIN)).toList());
        }
      }
    }
    return file.toByteArray();
  }

  /** A sound workbook in which one part is something else, so many characters long. */
  private static byte[] with(String part, String begin, String again, long characters)
      throws IOException {
    byte[] sound =
        SchemeRoundTripTest.written(
            new SchemeContent(2025, "Bảng", BigDecimal.ONE, List.of(), List.of()), Language.VI);
    Path kept = Files.createTempFile("sound", ".xlsx");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Files.write(kept, sound);
      try (ZipOutputStream zip = new ZipOutputStream(file);
          ZipFile from = new ZipFile(kept.toFile())) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(begin.getBytes(StandardCharsets.UTF_8));
        byte[] block = again.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (long i = 0; i < characters; i += block.length) {
          zip.write(block);
        }
        for (ZipEntry entry : Collections.list(from.entries())) {
          if (!entry.getName().equals(part)) {
            zip.putNextEntry(new ZipEntry(entry.getName()));
            from.getInputStream(entry).transferTo(zip);
          }
        }
      }
    } finally {
      Files.delete(kept);
    }
    return file.toByteArray();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
