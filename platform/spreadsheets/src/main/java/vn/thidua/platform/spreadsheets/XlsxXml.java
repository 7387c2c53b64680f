package vn.thidua.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/** One part of a workbook, tag by tag. Prefixes are not looked at. */
final class XlsxXml implements AutoCloseable {

  private static final int DEEPEST = 64;

  /** A character may be written as {@code _xHHHH_} or as an entity. */
  private static final int CHARACTERS_PER_CHARACTER = 8;

  private final InputStream bytes;
  private final XMLStreamReader xml;
  private int depth;

  XlsxXml(InputStream bytes, TableLimits limits) throws XMLStreamException {
    this.bytes = bytes;
    XMLInputFactory parser = XMLInputFactory.newDefaultFactory();
    parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int longest = Math.max(limits.cellLength(), XlsxWriter.MAX_CELL_LENGTH);
    int longestText = longest * CHARACTERS_PER_CHARACTER + 1_024;
    this.xml = parser.createXMLStreamReader(new BoundedXml(CsvTable.utf8(bytes), longestText));
  }

  /** False at the end. */
  boolean next() throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    xml.next();
    if (xml.isStartElement()) {
      depth++;
      if (depth > DEEPEST) {
        throw UnreadableTable.of(Rule.NOT_XLSX, null);
      }
    } else if (xml.isEndElement()) {
      depth--;
    }
    return true;
  }

  boolean begins(String tag) {
    return xml.isStartElement() && tag.equals(xml.getLocalName());
  }

  boolean ends(String tag) {
    return xml.isEndElement() && tag.equals(xml.getLocalName());
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (name.equals(xml.getAttributeLocalName(i))) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException notOne) {
      return otherwise;
    }
  }

  /**
   * The texts within the tag that begins here, without those within another one.
   *
   * @param row that it stands in, 0 if in none
   */
  String textOf(String tag, String without, int row, int maxLength) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    int end = depth - 1;
    while (depth > end && next()) {
      if (begins(without) || ends(without)) {
        phonetic = begins(without);
      } else if (!phonetic && isText()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > maxLength * CHARACTERS_PER_CHARACTER) {
          throw UnreadableTable.over(Rule.CELL_TOO_LONG, row, maxLength);
        }
      }
    }
    if (!ends(tag)) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
    return XlsxText.decode(text.toString());
  }

  private boolean isText() {
    return switch (xml.getEventType()) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          true;
      default -> false;
    };
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
