package vn.thidua.platform.spreadsheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/**
 * XML on its way to a parser, which keeps each tag and each text as a whole: what is longer than
 * any spreadsheet needs does not get there, nor do document types, comments and CDATA, which no
 * spreadsheet needs either.
 */
final class BoundedXml extends FilterReader {

  private static final int LONGEST_TAG = 65_536;

  private enum In {
    TEXT,
    TAG_BEGIN,
    TAG,
    INSTRUCTION,
    INSTRUCTION_END
  }

  private final int longestText;
  private In in = In.TEXT;
  private char quote;
  private int length;

  BoundedXml(Reader xml, int longestText) {
    super(xml);
    this.longestText = longestText;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      look((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int wanted) throws IOException {
    int read = super.read(buffer, offset, wanted);
    for (int i = 0; i < read; i++) {
      look(buffer[offset + i]);
    }
    return read;
  }

  private void look(char c) {
    length++;
    switch (in) {
      case TEXT -> {
        if (c == '<') {
          begin(In.TAG_BEGIN);
        } else if (length > longestText) {
          throw UnreadableTable.over(Rule.CELL_TOO_LONG, 0, longestText);
        }
      }
      case TAG_BEGIN -> {
        if (c == '!') {
          throw UnreadableTable.of(Rule.NOT_XLSX, null);
        }
        in = c == '?' ? In.INSTRUCTION : In.TAG;
      }
      case TAG -> tag(c);
      case INSTRUCTION -> in = c == '?' ? In.INSTRUCTION_END : In.INSTRUCTION;
      case INSTRUCTION_END -> {
        if (c == '>') {
          begin(In.TEXT);
        } else {
          in = c == '?' ? In.INSTRUCTION_END : In.INSTRUCTION;
        }
      }
    }
    if (in != In.TEXT && length > LONGEST_TAG) {
      throw UnreadableTable.of(Rule.NOT_XLSX, null);
    }
  }

  private void tag(char c) {
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      begin(In.TEXT);
    }
  }

  private void begin(In next) {
    in = next;
    length = 0;
  }
}
