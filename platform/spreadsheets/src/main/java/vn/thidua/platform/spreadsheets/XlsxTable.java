package vn.thidua.platform.spreadsheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/**
 * Reads a workbook (ECMA-376), or its first sheet, as texts: dates as {@code YYYY-MM-DD}, formulas
 * as the value they had when the file was saved. Nothing is taken from a file on its word: neither
 * sizes nor numbers of rows, columns and texts are believed before they are there.
 */
public final class XlsxTable {

  /** Takes the rows of several sheets, one sheet after the other. */
  @FunctionalInterface
  public interface SheetRows {

    /**
     * @param sheet counted from 0 in the order of the workbook
     */
    void row(int sheet, TableRow row);
  }

  private static final String RELATIONS = "/relationships/";

  /** Of one part; a workbook has one for each sheet and a few more. */
  private static final int MOST_RELATIONS = 2_000;

  /** What brings code or data from elsewhere into a workbook. */
  private static final List<String> ACTIVE =
      List.of(
          "xl/vbaproject",
          "xl/macrosheets/",
          "xl/externallinks/",
          "xl/connections",
          "xl/querytables/",
          "xl/activex/",
          "xl/embeddings/");

  private final XlsxParts parts;
  private final TableLimits limits;

  private XlsxTable(XlsxParts parts, TableLimits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /**
   * @param file kept in a temporary file meanwhile, as the list of its parts is at its end
   * @throws UnreadableTable when the rows before the trouble have been handed out already
   */
  public static void read(InputStream file, TableLimits limits, Consumer<TableRow> rows)
      throws IOException {
    unpack(file, limits, table -> table.read(1, (sheet, row) -> rows.accept(row)));
  }

  /**
   * Reads the first sheets of a workbook, hidden ones included, with the limits for each. A
   * workbook with macros, or with data from elsewhere, is refused.
   *
   * @throws UnreadableTable when the rows before the trouble have been handed out already
   */
  public static void readSheets(
      InputStream file, TableLimits limits, int mostSheets, SheetRows rows) throws IOException {
    unpack(
        file,
        limits,
        table -> {
          if (ACTIVE.stream().anyMatch(table.parts::has)) {
            throw UnreadableTable.of(Rule.ACTIVE_CONTENT, null);
          }
          table.read(mostSheets, rows);
        });
  }

  private interface Reading {
    void of(XlsxTable table) throws XMLStreamException, IOException;
  }

  private static void unpack(InputStream file, TableLimits limits, Reading reading)
      throws IOException {
    Path kept = Files.createTempFile("table", ".xlsx");
    try {
      Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
      try (XlsxParts parts = new XlsxParts(kept, limits.unpackedBytes())) {
        reading.of(new XlsxTable(parts, limits));
      } catch (XMLStreamException
          | ZipException
          | EOFException
          | CharacterCodingException unreadable) {
        throw UnreadableTable.of(Rule.NOT_XLSX, unreadable);
      }
    } finally {
      Files.delete(kept);
    }
  }

  private void read(int mostSheets, SheetRows rows) throws XMLStreamException, IOException {
    String workbook = only(relationsOf("", ""), "officeDocument");
    int slash = workbook.lastIndexOf('/') + 1;
    Map<String, String> relations =
        relationsOf(workbook.substring(0, slash), workbook.substring(slash));
    Book book = book(workbook, mostSheets);
    XlsxDates dates = dates(relations.get(typed("styles")));
    SharedTexts texts = texts(relations.get(typed("sharedStrings")));
    for (int i = 0; i < book.sheetIds().size(); i++) {
      String sheet = relations.get(book.sheetIds().get(i));
      if (sheet == null) {
        throw UnreadableTable.of(Rule.NOT_XLSX, null);
      }
      int number = i;
      try (XlsxXml xml = required(sheet)) {
        new XlsxSheet(xml, texts, dates, book.since1904(), limits)
            .read(row -> rows.row(number, row));
      }
    }
  }

  private record Book(List<String> sheetIds, boolean since1904) {}

  private Book book(String name, int mostSheets) throws XMLStreamException, IOException {
    boolean since1904 = false;
    List<String> sheets = new ArrayList<>();
    try (XlsxXml xml = required(name)) {
      while (sheets.size() < mostSheets && xml.next()) {
        if (xml.begins("workbookPr")) {
          String flag = xml.attribute("date1904", "0");
          since1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.begins("sheet")) {
          sheets.add(xml.attribute("id", ""));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
    return new Book(sheets, since1904);
  }

  /** Where the parts are that a part refers to: by id, and by type. */
  private Map<String, String> relationsOf(String folder, String part)
      throws XMLStreamException, IOException {
    Map<String, String> targets = new HashMap<>();
    try (XlsxXml xml = required(folder + "_rels/" + part + ".rels")) {
      while (xml.next()) {
        if (xml.begins("Relationship")) {
          if (targets.size() > MOST_RELATIONS) {
            throw UnreadableTable.of(Rule.NOT_XLSX, null);
          }
          String target = xml.attribute("Target", "");
          String path = target.startsWith("/") ? target.substring(1) : folder + target;
          String type = xml.attribute("Type", "");
          targets.put(xml.attribute("Id", ""), path);
          targets.put(typed(type.substring(type.lastIndexOf('/') + 1)), path);
        }
      }
    }
    return targets;
  }

  private static String typed(String type) {
    return RELATIONS + type;
  }

  private static String only(Map<String, String> relations, String type) {
    String target = relations.get(typed(type));
    if (target == null) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
    return target;
  }

  private XlsxDates dates(@Nullable String name) throws XMLStreamException, IOException {
    try (XlsxXml xml = optional(name)) {
      return xml == null ? XlsxDates.none() : XlsxDates.read(xml);
    }
  }

  private SharedTexts texts(@Nullable String name) throws XMLStreamException, IOException {
    try (XlsxXml xml = optional(name)) {
      return xml == null ? SharedTexts.none() : SharedTexts.read(xml, limits);
    }
  }

  private XlsxXml required(String name) throws XMLStreamException, IOException {
    XlsxXml xml = optional(name);
    if (xml == null) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
    return xml;
  }

  private @Nullable XlsxXml optional(@Nullable String name) throws XMLStreamException, IOException {
    InputStream part = name == null ? null : parts.open(name);
    return part == null ? null : new XlsxXml(part, limits);
  }
}
