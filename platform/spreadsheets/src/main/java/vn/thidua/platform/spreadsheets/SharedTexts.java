package vn.thidua.platform.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/**
 * Texts that cells refer to by their number. They are kept in memory, so there is an end to them.
 */
final class SharedTexts {

  /** Of what may be unpacked at all. */
  private static final int SHARE = 4;

  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(XlsxXml part, TableLimits limits) throws XMLStreamException, IOException {
    SharedTexts read = new SharedTexts();
    long most = (long) limits.rows() * limits.columns();
    long characters = 0;
    while (part.next()) {
      if (part.begins("si")) {
        String text = shortened(part.textOf("si", "rPh", 0, XlsxWriter.MAX_CELL_LENGTH), limits);
        characters += text.length();
        if (characters > limits.unpackedBytes() / SHARE || read.texts.size() >= most) {
          throw UnreadableTable.over(Rule.UNPACKED_TOO_LARGE, 0, limits.unpackedBytes());
        }
        read.texts.add(text);
      }
    }
    return read;
  }

  /** Still too long if it is, which matters only to the cell that refers to it. */
  private static String shortened(String text, TableLimits limits) {
    return text.length() <= limits.cellLength() ? text : text.substring(0, limits.cellLength() + 1);
  }

  String at(String number) {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException noSuchText) {
      throw UnreadableTable.of(Rule.NOT_XLSX, noSuchText);
    }
  }
}
