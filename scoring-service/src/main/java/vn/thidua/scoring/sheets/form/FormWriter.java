package vn.thidua.scoring.sheets.form;

import static vn.thidua.platform.spreadsheets.book.BookCell.empty;
import static vn.thidua.platform.spreadsheets.book.BookCell.number;
import static vn.thidua.platform.spreadsheets.book.BookCell.text;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.book.Book;
import vn.thidua.platform.spreadsheets.book.BookCell;
import vn.thidua.platform.spreadsheets.book.BookSheet;
import vn.thidua.platform.spreadsheets.book.CellLook;
import vn.thidua.scoring.engine.scheme.SchemeNode;

/** Writes a form: the sheet, its evidence, a summary by group, and hidden what it was made of. */
public final class FormWriter {

  /** Keys, title, instruction, headings. */
  static final int HEAD_ROWS = 4;

  /** Rows for evidence that is still to be named. */
  private static final int EMPTY_ROWS = 300;

  private static final int EVIDENCE_CODE = 12;
  private static final int EVIDENCE_TEXT = 60;

  private final SheetForm form;
  private final FormWords words;
  private final List<FormColumn> columns;

  private FormWriter(SheetForm form, FormWords words) {
    this.form = form;
    this.words = words;
    this.columns =
        Stream.concat(
                Stream.of(FormColumn.CODE, FormColumn.TITLE, FormColumn.CEILING, FormColumn.GUIDE),
                form.origin().turn().columns().stream())
            .toList();
  }

  public static void write(SheetForm form, FormWords words, OutputStream out) throws IOException {
    FormWriter writer = new FormWriter(form, words);
    try (Book book = new Book(out)) {
      writer.entries(book.sheet(words.sheetName(1)));
      writer.evidence(book.sheet(words.sheetName(2)));
      writer.summary(book.sheet(words.sheetName(3)));
      writer.origin(book.sheet(FormKeys.HIDDEN_SHEET).hidden());
    }
  }

  private void entries(BookSheet sheet) {
    sheet.widths(columns.stream().mapToInt(FormColumn::width).toArray());
    heads(
        sheet,
        columns.stream().map(column -> FormKeys.ENTRY + column.key()).toList(),
        words.instruction(form.origin().turn()),
        columns.stream().map(FormColumn::heading).toList());
    for (SheetForm.Line line : form.lines()) {
      int row = sheet.row(columns.stream().map(column -> cell(line, column)).toList());
      if (!line.node().isGroup()) {
        choices(sheet, row, line);
      }
    }
    sheet.stays(HEAD_ROWS, 2).printsAcross().locked();
  }

  private void choices(BookSheet sheet, int row, SheetForm.Line line) {
    for (int i = 0; i < columns.size(); i++) {
      FormColumn column = columns.get(i);
      List<Text> offered =
          switch (column) {
            case PASSED -> List.of(FormWords.PASSED, FormWords.FAILED);
            case REJECTED -> List.of(FormWords.REJECTED, FormWords.LIFTED);
            case UNASSIGNED -> List.of(FormWords.UNASSIGNED);
            default -> List.of();
          };
      if (!offered.isEmpty() && column.fits(line.node(), line.part())) {
        sheet.choices(row, i, offered.stream().map(words::say).toList());
      }
    }
  }

  private BookCell cell(SheetForm.Line line, FormColumn column) {
    SchemeNode node = line.node();
    SheetForm.Told told = line.told();
    CellLook read = node.isGroup() ? CellLook.GROUP : CellLook.PLAIN;
    return switch (column) {
      case CODE -> text(node.code(), read);
      case TITLE -> text(node.title(), read);
      case CEILING -> number(node.maxPoints(), read);
      case GUIDE -> text(words.guide(node), read);
      case SELF -> text(told.self(), read);
      case EVIDENCE -> text(words.told(line.evidence()), read);
      case HEAD -> text(told.head(), read);
      case EXPLANATION -> text(told.explanation(), read);
      case OFFICE -> text(told.office(), read);
      case UNASSIGNED, REJECTED, TARGET, ACTUAL, POINTS, PASSED, COUNT, COMMENT, EXPLAIN -> {
        boolean open = !node.isGroup() && column.fits(node, line.part());
        yield open ? entered(line.filled(), column) : empty(CellLook.CLOSED);
      }
    };
  }

  private BookCell entered(Filled filled, FormColumn column) {
    return switch (column) {
      case UNASSIGNED -> open(filled.assigned() ? null : FormWords.UNASSIGNED);
      case REJECTED -> open(filled.rejected(), FormWords.REJECTED, FormWords.LIFTED);
      case PASSED -> open(filled.passed(), FormWords.PASSED, FormWords.FAILED);
      case TARGET -> open(filled.target());
      case ACTUAL -> open(filled.actual());
      case POINTS -> open(filled.points());
      case COUNT -> open(filled.count());
      case COMMENT, EXPLAIN -> text(filled.words(), CellLook.OPEN);
      default -> throw new IllegalArgumentException(column.name());
    };
  }

  private static BookCell open(@Nullable BigDecimal number) {
    return number(number, CellLook.OPEN);
  }

  private BookCell open(@Nullable Boolean value, Text yes, Text no) {
    return open(value == null ? null : value ? yes : no);
  }

  private BookCell open(@Nullable Text word) {
    return text(word == null ? null : words.say(word), CellLook.OPEN);
  }

  private void evidence(BookSheet sheet) {
    boolean open = form.origin().turn() == Turn.SELF_SCORE;
    sheet.widths(EVIDENCE_CODE, EVIDENCE_TEXT, EVIDENCE_TEXT, EVIDENCE_CODE).keepsTexts(1);
    heads(
        sheet,
        FormKeys.EVIDENCE_KEYS,
        open
            ? words.say(
                new Text(
                    "Mỗi minh chứng một dòng; một tiêu chí có thể có nhiều dòng. Tệp tải lên trên"
                        + " hệ thống.",
                    "A row for each piece of evidence; a criterion may have several. Files are"
                        + " uploaded in the system."))
            : words.instruction(Turn.NONE),
        List.of(
            new Text("Mã tiêu chí", "Criterion"),
            new Text("Tên minh chứng", "Title"),
            new Text("Liên kết (http, https)", "Link (http, https)"),
            new Text("Tệp đã tải lên", "Uploaded file")));
    CellLook look = open ? CellLook.OPEN : CellLook.PLAIN;
    for (SheetForm.Line line : form.lines()) {
      for (Filled.Proof proof : line.evidence()) {
        sheet.row(
            List.of(
                text(line.node().code(), look),
                text(proof.title(), look),
                text(proof.link(), look),
                text(proof.file(), CellLook.CLOSED)));
      }
    }
    for (int i = 0; open && i < EMPTY_ROWS; i++) {
      sheet.row(List.of(empty(look), empty(look), empty(look), empty(CellLook.CLOSED)));
    }
    sheet.stays(HEAD_ROWS, 0).printsAcross().locked();
  }

  private void summary(BookSheet sheet) {
    FormWords.SummaryColumn[] shown = FormWords.SummaryColumn.values();
    sheet.widths(Arrays.stream(shown).mapToInt(FormWords.SummaryColumn::width).toArray());
    heads(
        sheet,
        Arrays.stream(shown)
            .map(column -> FormKeys.SUMMARY + column.name().toLowerCase(Locale.ROOT))
            .toList(),
        words.instruction(Turn.NONE),
        Arrays.stream(shown).map(FormWords.SummaryColumn::heading).toList());
    for (SheetForm.SummaryLine line : form.summary()) {
      CellLook look = line.code().isEmpty() ? CellLook.GROUP : CellLook.PLAIN;
      sheet.row(
          List.of(
              text(line.code(), look),
              text(line.title(), look),
              number(line.ceiling(), look),
              number(line.self(), look),
              number(line.head(), look),
              number(line.counted(), look)));
    }
    sheet.stays(HEAD_ROWS, 0).printsAcross().locked();
  }

  private void heads(BookSheet sheet, List<String> keys, String instruction, List<Text> headings) {
    sheet.row(keys.stream().map(key -> text(key, CellLook.NOTE)).toList());
    sheet.hideRow(0);
    sheet.row(List.of(text(form.title(), CellLook.NOTE)));
    sheet.row(List.of(text(instruction, CellLook.NOTE)));
    sheet.row(headings.stream().map(heading -> text(words.say(heading), CellLook.HEAD)).toList());
  }

  private void origin(BookSheet sheet) {
    SheetForm.Origin origin = form.origin();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(FormKeys.FORMAT, FormKeys.FORMAT_VERSION));
    rows.add(List.of(FormKeys.SHEET, origin.sheet().toString()));
    rows.add(List.of(FormKeys.SCHEME, origin.scheme().toString()));
    rows.add(List.of(FormKeys.TURN, origin.turn().name()));
    rows.add(List.of(FormKeys.VERSION, Long.toString(origin.version())));
    for (SheetForm.Line line : form.lines()) {
      if (!line.node().isGroup()) {
        rows.add(
            List.of(
                FormKeys.LEAF,
                String.valueOf(line.node().code()),
                Long.toString(line.version()),
                line.filled().digest()));
      }
    }
    for (List<String> row : rows) {
      sheet.row(
          IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i), CellLook.NOTE)).toList());
    }
  }
}
