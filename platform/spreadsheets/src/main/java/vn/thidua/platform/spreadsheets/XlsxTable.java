package vn.thidua.platform.spreadsheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/**
 * Reads the first sheet of a workbook (ECMA-376) as texts: dates as {@code YYYY-MM-DD}, formulas as
 * the value they had when the file was saved. Nothing is taken from a file on its word: neither
 * sizes nor numbers of rows, columns and texts are believed before they are there.
 */
public final class XlsxTable {

  private static final String RELATIONS = "/relationships/";

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
    Path kept = Files.createTempFile("table", ".xlsx");
    try {
      Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
      read(kept, limits, rows);
    } finally {
      Files.delete(kept);
    }
  }

  private static void read(Path file, TableLimits limits, Consumer<TableRow> rows)
      throws IOException {
    try (XlsxParts parts = new XlsxParts(file, limits.unpackedBytes())) {
      new XlsxTable(parts, limits).read(rows);
    } catch (XMLStreamException
        | ZipException
        | EOFException
        | CharacterCodingException unreadable) {
      throw UnreadableTable.of(Rule.NOT_XLSX, unreadable);
    }
  }

  private void read(Consumer<TableRow> rows) throws XMLStreamException, IOException {
    String workbook = only(relationsOf("", ""), "officeDocument");
    int slash = workbook.lastIndexOf('/') + 1;
    Map<String, String> relations =
        relationsOf(workbook.substring(0, slash), workbook.substring(slash));
    Book book = book(workbook);
    String sheet = relations.get(book.sheetId());
    if (sheet == null) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
    XlsxDates dates = dates(relations.get(typed("styles")));
    SharedTexts texts = texts(relations.get(typed("sharedStrings")));
    try (XlsxXml xml = required(sheet)) {
      new XlsxSheet(xml, texts, dates, book.since1904(), limits).read(rows);
    }
  }

  private record Book(String sheetId, boolean since1904) {}

  private Book book(String name) throws XMLStreamException, IOException {
    boolean since1904 = false;
    try (XlsxXml xml = required(name)) {
      while (xml.next()) {
        if (xml.begins("workbookPr")) {
          String flag = xml.attribute("date1904", "0");
          since1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.begins("sheet")) {
          return new Book(xml.attribute("id", ""), since1904);
        }
      }
    }
    throw UnreadableTable.of(Rule.NOT_XLSX, null);
  }

  /** Where the parts are that a part refers to: by id, and by type. */
  private Map<String, String> relationsOf(String folder, String part)
      throws XMLStreamException, IOException {
    Map<String, String> targets = new HashMap<>();
    try (XlsxXml xml = required(folder + "_rels/" + part + ".rels")) {
      while (xml.next()) {
        if (xml.begins("Relationship")) {
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
