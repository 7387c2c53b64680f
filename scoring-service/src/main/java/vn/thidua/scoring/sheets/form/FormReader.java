package vn.thidua.scoring.sheets.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.platform.spreadsheets.UnreadableTable;
import vn.thidua.platform.spreadsheets.XlsxTable;

/**
 * Reads a form that came back. Of what the file has only what can be filled in is kept, and of that
 * no more than {@link #MOST_CHARACTERS}.
 */
public final class FormReader {

  /** Of everything that is filled in. */
  static final long MOST_CHARACTERS = 4_000_000;

  private static final TableLimits LIMITS = new TableLimits(4_500, 40, 32_767, 32L << 20);

  /** A scheme has 500 nodes at most. */
  private static final int MOST_ENTRIES = 600;

  private static final int MOST_SHEETS = 12;
  private static final int LONGEST_WORDS = 5_000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_LINK = 2_000;
  private static final int LONGEST_CODE = 64;
  private static final int MOST_EVIDENCE = 50;

  private enum Kind {
    ENTRIES,
    EVIDENCE,
    ORIGIN,
    OTHER
  }

  private record Base(long version, String digest) {}

  /** Without the cells themselves: most of a row is not kept. */
  private record Entry(
      int number, String code, Filled filled, String place, List<FilledForm.CellFault> faults) {}

  private record Proof(
      int number,
      String code,
      Filled.Proof proof,
      String place,
      List<FilledForm.CellFault> faults) {}

  private int sheet = -1;
  private Kind kind = Kind.OTHER;
  private long characters;
  private final Set<Kind> seen = new HashSet<>();
  private final Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
  private final Map<String, String> letters = new HashMap<>();
  private final Map<String, String> origin = new HashMap<>();
  private final Map<String, Base> bases = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Proof> proofs = new ArrayList<>();

  private FormReader() {}

  /** 400 or 413 if it is no form, or one that cannot be read. */
  public static FilledForm read(InputStream file) throws IOException {
    FormReader reader = new FormReader();
    try {
      XlsxTable.readSheets(file, LIMITS, MOST_SHEETS, reader::take);
    } catch (UnreadableTable refused) {
      throw FormProblems.unreadable(refused);
    }
    return reader.form();
  }

  private void take(int number, TableRow row) {
    if (number != sheet) {
      sheet = number;
      begin(row);
      return;
    }
    switch (kind) {
      case ENTRIES -> {
        if (row.number() > FormWriter.HEAD_ROWS) {
          entry(row);
        }
      }
      case EVIDENCE -> {
        if (row.number() > FormWriter.HEAD_ROWS) {
          proof(row);
        }
      }
      case ORIGIN -> origin(row);
      case OTHER -> {}
    }
  }

  /** The first row tells what sheet it is. */
  private void begin(TableRow row) {
    String first = row.cell(0);
    kind =
        first.startsWith(FormKeys.ENTRY)
            ? Kind.ENTRIES
            : first.startsWith(FormKeys.EVIDENCE)
                ? Kind.EVIDENCE
                : first.equals(FormKeys.FORMAT) ? Kind.ORIGIN : Kind.OTHER;
    if (kind != Kind.OTHER && !seen.add(kind)) {
      throw FormProblems.wrongTemplate();
    }
    switch (kind) {
      case ENTRIES -> {
        for (FormColumn column : FormColumn.values()) {
          int at = row.cells().indexOf(FormKeys.ENTRY + column.key());
          if (at >= 0) {
            columns.put(column, at);
            letters.put(column.field(), FormCells.letters(sheet, at));
          }
        }
      }
      case EVIDENCE -> {
        if (!row.cells().equals(FormKeys.EVIDENCE_KEYS)) {
          throw FormProblems.wrongTemplate();
        }
      }
      case ORIGIN -> {
        if (!row.cell(1).equals(FormKeys.FORMAT_VERSION)) {
          throw FormProblems.wrongVersion(row.cell(1));
        }
      }
      case OTHER -> {}
    }
  }

  private void origin(TableRow row) {
    String key = row.cell(0);
    String value = row.cell(1);
    if (key.length() + value.length() > LONGEST_CODE + LONGEST_CODE) {
      throw FormProblems.wrongTemplate();
    }
    if (key.equals(FormKeys.LEAF)) {
      bases.put(value, new Base(whole(row.cell(2)), cut(row.cell(3))));
    } else {
      origin.put(key, value);
    }
  }

  private void entry(TableRow row) {
    String code = row.cell(columns.getOrDefault(FormColumn.CODE, 0));
    if (entries.size() == MOST_ENTRIES || code.length() > LONGEST_CODE) {
      throw FormProblems.wrongTemplate();
    }
    FormCells cells = new FormCells(sheet, row);
    Boolean unassigned =
        at(FormColumn.UNASSIGNED) < 0
            ? null
            : cells.choice(at(FormColumn.UNASSIGNED), FormWords.UNASSIGNED, FormWords.ASSIGNED);
    Filled filled =
        new Filled(
            !Boolean.TRUE.equals(unassigned),
            at(FormColumn.TARGET) < 0 ? null : cells.number(at(FormColumn.TARGET)),
            at(FormColumn.ACTUAL) < 0 ? null : cells.number(at(FormColumn.ACTUAL)),
            at(FormColumn.POINTS) < 0 ? null : cells.number(at(FormColumn.POINTS)),
            at(FormColumn.PASSED) < 0
                ? null
                : cells.choice(at(FormColumn.PASSED), FormWords.PASSED, FormWords.FAILED),
            at(FormColumn.COUNT) < 0 ? null : cells.number(at(FormColumn.COUNT)),
            at(FormColumn.REJECTED) < 0
                ? null
                : cells.choice(at(FormColumn.REJECTED), FormWords.REJECTED, FormWords.LIFTED),
            words(cells),
            List.of());
    String said = filled.words();
    keep(code);
    keep(said == null ? "" : said);
    entries.add(new Entry(row.number(), code, filled, cells.place(0), cells.faults()));
  }

  private @Nullable String words(FormCells cells) {
    int comment = at(FormColumn.COMMENT);
    int explanation = at(FormColumn.EXPLAIN);
    int column = comment >= 0 ? comment : explanation;
    return column < 0 ? null : cells.text(column, LONGEST_WORDS);
  }

  private int at(FormColumn column) {
    return columns.getOrDefault(column, -1);
  }

  private void proof(TableRow row) {
    FormCells cells = new FormCells(sheet, row);
    String code = cells.required(0, LONGEST_CODE);
    String title = cells.required(1, LONGEST_TITLE);
    String link = cells.link(2, LONGEST_LINK);
    String file = cells.id(3);
    if (link != null && file != null) {
      cells.faults().add(FormProblems.linkAndFile(cells.place(2)));
    }
    keep(title == null ? "" : title);
    keep(link == null ? "" : link);
    proofs.add(
        new Proof(
            row.number(),
            code == null ? "" : code,
            new Filled.Proof(title == null ? "" : title, link, file),
            cells.place(0),
            cells.faults()));
  }

  private void keep(String text) {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw FormProblems.tooMuch(MOST_CHARACTERS);
    }
  }

  private FilledForm form() {
    SheetForm.Origin from = madeOf();
    boolean withEvidence = from.turn() == Turn.SELF_SCORE;
    if (!seen.contains(Kind.ENTRIES) || (withEvidence && !seen.contains(Kind.EVIDENCE))) {
      throw FormProblems.wrongTemplate();
    }
    Map<String, List<Proof>> ofLeaf = new LinkedHashMap<>();
    if (withEvidence) {
      proofs.forEach(
          proof -> ofLeaf.computeIfAbsent(proof.code(), unseen -> new ArrayList<>()).add(proof));
    }
    Map<String, Integer> times = new HashMap<>();
    entries.forEach(entry -> times.merge(entry.code(), 1, Integer::sum));
    List<FilledForm.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(row(entry, ofLeaf.getOrDefault(entry.code(), List.of()), times));
    }
    ofLeaf.forEach((code, loose) -> {
      if (!times.containsKey(code)) {
        loose.forEach(proof -> rows.add(row(proof)));
      }
    });
    return new FilledForm(from, letters, rows);
  }

  private SheetForm.Origin madeOf() {
    try {
      return new SheetForm.Origin(
          UUID.fromString(origin.getOrDefault(FormKeys.SHEET, "")),
          UUID.fromString(origin.getOrDefault(FormKeys.SCHEME, "")),
          Turn.valueOf(origin.getOrDefault(FormKeys.TURN, "")),
          whole(origin.getOrDefault(FormKeys.VERSION, "")));
    } catch (IllegalArgumentException missing) {
      throw FormProblems.wrongTemplate();
    }
  }

  private FilledForm.Row row(Entry entry, List<Proof> evidence, Map<String, Integer> times) {
    List<FilledForm.CellFault> faults = new ArrayList<>(entry.faults());
    evidence.forEach(proof -> faults.addAll(proof.faults()));
    if (times.getOrDefault(entry.code(), 0) > 1) {
      faults.add(FormProblems.twice(entry.place(), entry.code()));
    }
    if (evidence.size() > MOST_EVIDENCE) {
      faults.add(FormProblems.tooMuchEvidence(entry.place(), MOST_EVIDENCE));
    }
    Filled alone = entry.filled();
    Filled filled =
        new Filled(
            alone.assigned(),
            alone.target(),
            alone.actual(),
            alone.points(),
            alone.passed(),
            alone.count(),
            alone.rejected(),
            alone.words(),
            evidence.stream().map(Proof::proof).toList());
    Base base = bases.get(entry.code());
    return new FilledForm.Row(
        entry.number(),
        entry.code(),
        filled,
        base == null ? 0 : base.version(),
        base == null ? null : base.digest(),
        faults);
  }

  /** Of a criterion that the form has no row for. */
  private static FilledForm.Row row(Proof proof) {
    List<FilledForm.CellFault> faults = new ArrayList<>(proof.faults());
    faults.add(FormProblems.noRow(proof.place(), proof.code()));
    return new FilledForm.Row(proof.number(), proof.code(), Filled.NOTHING, 0, null, faults);
  }

  private static String cut(String digest) {
    return digest.substring(0, Math.min(digest.length(), LONGEST_CODE));
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw FormProblems.wrongTemplate();
    }
  }
}
