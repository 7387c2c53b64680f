package vn.thidua.scoring.schemes.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.book.Book;
import vn.thidua.platform.spreadsheets.book.BookCell;
import vn.thidua.platform.spreadsheets.book.BookSheet;
import vn.thidua.platform.spreadsheets.book.CellLook;
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
    try (Book book = new Book(out)) {
      workbook.criteria(book, scheme);
      workbook.bands(book, scheme);
      workbook.head(book, scheme);
    }
  }

  private void criteria(Book book, SchemeContent scheme) {
    BookSheet rows = sheet(book, FileSheet.CRITERIA, CriterionColumn.values());
    int number = 0;
    for (SchemeNode node : scheme.nodes()) {
      number++;
      rows.row(
          cells(
              node.isGroup() ? CellLook.GROUP : CellLook.PLAIN,
              Stream.of(
                  String.valueOf(number),
                  text(node.code()),
                  text(node.parent()),
                  Choices.PARTS.word(node.part(), language),
                  text(node.title()),
                  decimal(node.maxPoints()),
                  Choices.METHODS.word(node.method(), language),
                  Choices.DIRECTIONS.word(node.direction(), language),
                  decimal(node.pointsPerItem()),
                  Choices.flag(node.evidenceRequired(), language))));
    }
  }

  private void bands(Book book, SchemeContent scheme) {
    BookSheet rows = sheet(book, FileSheet.BANDS, BandColumn.values());
    Map<String, Integer> seen = new HashMap<>();
    for (SchemeNode node : scheme.nodes()) {
      String code = text(node.code());
      int occurrence = seen.merge(code, 1, Integer::sum);
      for (Band band : node.bands()) {
        if (band != null) {
          rows.row(
              plain(
                  code,
                  occurrence == 1 ? "" : String.valueOf(occurrence),
                  decimal(band.threshold()),
                  decimal(band.points())));
        }
      }
    }
  }

  private void head(Book book, SchemeContent scheme) {
    BookSheet rows = sheet(book, FileSheet.SCHEME, HeadColumn.values());
    rows.row(plain(HeadField.YEAR.name(language), String.valueOf(scheme.year())));
    rows.row(plain(HeadField.TITLE.name(language), scheme.title()));
    rows.row(plain(HeadField.TOTAL_POINTS.name(language), decimal(scheme.totalPoints())));
    for (String tieBreak : scheme.tieBreaks()) {
      rows.row(plain(HeadField.TIE_BREAK.name(language), tieBreak));
    }
  }

  private BookSheet sheet(Book book, FileSheet sheet, FileColumn[] columns) {
    BookSheet rows =
        book.sheet(sheet.name(language))
            .widths(Arrays.stream(columns).mapToInt(FileColumn::width).toArray())
            .keepsTexts(columns.length)
            .stays(2, 0);
    rows.row(
        cells(CellLook.HEAD, Arrays.stream(columns).map(column -> column.head().in(language))));
    int keys = rows.row(cells(CellLook.PLAIN, Arrays.stream(columns).map(FileColumn::key)));
    return rows.hideRow(keys);
  }

  private static List<BookCell> cells(CellLook look, Stream<String> texts) {
    return texts.map(text -> BookCell.text(text, look)).toList();
  }

  private static List<BookCell> plain(String... texts) {
    return cells(CellLook.PLAIN, Arrays.stream(texts));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String decimal(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
