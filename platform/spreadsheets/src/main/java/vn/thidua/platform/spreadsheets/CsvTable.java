package vn.thidua.platform.spreadsheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/**
 * Reads CSV (RFC 4180) in UTF-8, with or without a byte order mark, separated by commas, semicolons
 * or tabs: whichever the first line has most of.
 */
public final class CsvTable {

  private static final String SEPARATORS = ",;\t";
  private static final int LONGEST_FIRST_LINE = 16_384;

  /** A cell that does not even fit in here began with a quote that nobody closed. */
  private static final int BUFFER = 1 << 20;

  private CsvTable() {}

  /**
   * @throws UnreadableTable when the rows before the trouble have been handed out already
   */
  public static void read(InputStream file, TableLimits limits, Consumer<TableRow> rows)
      throws IOException {
    try (BufferedReader text = new BufferedReader(utf8(file), LONGEST_FIRST_LINE + 1);
        CsvReader<TableRow> lines =
            CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Math.max(BUFFER, 4 * limits.cellLength()))
                .build(new CsvRows(limits), text)) {
      lines.forEach(rows);
    } catch (CharacterCodingException notUtf8) {
      throw UnreadableTable.of(Rule.NOT_UTF_8, notUtf8);
    } catch (UncheckedIOException wrapped) {
      if (wrapped.getCause() instanceof CharacterCodingException notUtf8) {
        throw UnreadableTable.of(Rule.NOT_UTF_8, notUtf8);
      }
      throw wrapped;
    } catch (CsvParseException unreadable) {
      if (unreadable.getCause() instanceof UnreadableTable refused) {
        throw refused;
      }
      throw UnreadableTable.of(Rule.NOT_CSV, unreadable);
    }
  }

  static InputStreamReader utf8(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Leaves the reader behind the byte order mark, if there is one. */
  private static char separatorOf(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != CsvText.BYTE_ORDER_MARK.charAt(0)) {
      text.reset();
    }
    text.mark(LONGEST_FIRST_LINE);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int read = 0; read < LONGEST_FIRST_LINE; read++) {
      int c = text.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
        counts[SEPARATORS.indexOf(c)]++;
      }
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }
}
