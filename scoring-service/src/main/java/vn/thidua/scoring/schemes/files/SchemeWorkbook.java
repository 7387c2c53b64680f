package vn.thidua.scoring.schemes.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.SheetLook;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxBook;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.schemes.SchemeContent;

/**
 * Writes a scheme as a workbook: the criteria in their order, the bands of those that have some,
 * and the scheme as a whole. Below the heads each sheet has a hidden row with the keys of its
 * columns.
 */
public final class SchemeWorkbook {

  private final Language language;

  private SchemeWorkbook(Language language) {
    this.language = language;
  }

  public static void write(SchemeContent scheme, Language language, OutputStream out)
      throws IOException {
    SchemeWorkbook workbook = new SchemeWorkbook(language);
    try (XlsxBook book = new XlsxBook(out)) {
      workbook.criteria(book, scheme);
      workbook.bands(book, scheme);
      workbook.head(book, scheme);
    }
  }

  private void criteria(XlsxBook book, SchemeContent scheme) throws IOException {
    TableWriter rows = sheet(book, FileSheet.CRITERIA, CriterionColumn.values());
    int number = 0;
    for (SchemeNode node : scheme.nodes()) {
      number++;
      rows.row(
          List.of(
              String.valueOf(number),
              text(node.code()),
              text(node.parent()),
              Choices.PARTS.word(node.part(), language),
              text(node.title()),
              decimal(node.maxPoints()),
              Choices.METHODS.word(node.method(), language),
              Choices.DIRECTIONS.word(node.direction(), language),
              decimal(node.pointsPerItem()),
              Choices.flag(node.evidenceRequired(), language)));
    }
  }

  private void bands(XlsxBook book, SchemeContent scheme) throws IOException {
    TableWriter rows = sheet(book, FileSheet.BANDS, BandColumn.values());
    Map<String, Integer> seen = new HashMap<>();
    for (SchemeNode node : scheme.nodes()) {
      String code = text(node.code());
      int occurrence = seen.merge(code, 1, Integer::sum);
      for (Band band : node.bands()) {
        if (band != null) {
          rows.row(
              List.of(
                  code,
                  occurrence == 1 ? "" : String.valueOf(occurrence),
                  decimal(band.threshold()),
                  decimal(band.points())));
        }
      }
    }
  }

  private void head(XlsxBook book, SchemeContent scheme) throws IOException {
    TableWriter rows = sheet(book, FileSheet.SCHEME, HeadColumn.values());
    rows.row(List.of(HeadField.YEAR.name(language), String.valueOf(scheme.year())));
    rows.row(List.of(HeadField.TITLE.name(language), scheme.title()));
    rows.row(List.of(HeadField.TOTAL_POINTS.name(language), decimal(scheme.totalPoints())));
    for (String tieBreak : scheme.tieBreaks()) {
      rows.row(List.of(HeadField.TIE_BREAK.name(language), tieBreak));
    }
  }

  private TableWriter sheet(XlsxBook book, FileSheet sheet, FileColumn[] columns)
      throws IOException {
    List<Integer> widths = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Arrays.stream(columns)
        .forEach(column -> {
          widths.add(column.width());
          heads.add(column.head().in(language));
          keys.add(column.key());
        });
    TableWriter rows = book.sheet(sheet.name(language), new SheetLook(2, 2, widths));
    rows.row(heads);
    rows.row(keys);
    return rows;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String decimal(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
