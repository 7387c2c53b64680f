package vn.thidua.scoring.rankings.compute;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows for {@code copy … from stdin}: columns between tabs, {@code \N} for null. */
final class CopiedText {

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean first = true;

  CopiedText plain(Object value) {
    separate();
    text.append(value);
    return this;
  }

  CopiedText orNull(@Nullable Object value) {
    return plain(value == null ? "\\N" : value);
  }

  CopiedText escaped(@Nullable String value) {
    if (value == null) {
      return plain("\\N");
    }
    separate();
    value.chars().forEach(c -> escape((char) c));
    return this;
  }

  /** Of texts that have neither quotes nor backslashes nor commas, such as numbers. */
  CopiedText array(Consumer<StringBuilder> elements) {
    separate();
    text.append('{');
    elements.accept(text);
    text.append('}');
    return this;
  }

  CopiedText quotedArray(List<String> elements) {
    separate();
    text.append('{');
    for (int i = 0; i < elements.size(); i++) {
      text.append(i == 0 ? "\"" : ",\"");
      // Escaped for the array, and what that gives for the row.
      elements
          .get(i)
          .chars()
          .forEach(c -> {
            if (c == '"' || c == '\\') {
              text.append("\\\\");
            }
            escape((char) c);
          });
      text.append('"');
    }
    text.append('}');
    return this;
  }

  void endRow() {
    text.append('\n');
    first = true;
  }

  private void separate() {
    if (!first) {
      text.append('\t');
    }
    first = false;
  }

  private void escape(char c) {
    switch (c) {
      case '\\' -> text.append("\\\\");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      default -> text.append(c);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
