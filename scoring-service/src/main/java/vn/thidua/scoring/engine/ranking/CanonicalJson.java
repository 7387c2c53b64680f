package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.thidua.scoring.engine.Decimals;

/**
 * Writes JSON in the one form that RFC 8785 gives it: no spaces, only the escapes that cannot be
 * done without, the keys of an object in ascending order of their UTF-16 code units. Whoever writes
 * brings the keys in that order; any other order is refused. Decimals are strings, as in the API.
 */
public final class CanonicalJson {

  private static final String NO_KEY = "";

  private final StringBuilder text = new StringBuilder(4096);
  private final Deque<String> lastKeys = new ArrayDeque<>();
  private boolean first = true;

  public CanonicalJson beginObject() {
    open('{');
    lastKeys.push(NO_KEY);
    return this;
  }

  public CanonicalJson endObject() {
    lastKeys.pop();
    return close('}');
  }

  public CanonicalJson beginArray() {
    open('[');
    return this;
  }

  public CanonicalJson endArray() {
    return close(']');
  }

  public CanonicalJson key(String key) {
    String last = lastKeys.pop();
    if (key.compareTo(last) <= 0) {
      throw new IllegalStateException("Key " + key + " after " + last);
    }
    lastKeys.push(key);
    separate();
    quote(key);
    text.append(':');
    first = true;
    return this;
  }

  public CanonicalJson value(String value) {
    separate();
    quote(value);
    return this;
  }

  public CanonicalJson value(BigDecimal value) {
    separate();
    text.append('"').append(Decimals.plain(value)).append('"');
    return this;
  }

  public CanonicalJson value(boolean value) {
    return literal(Boolean.toString(value));
  }

  public CanonicalJson value(int value) {
    return literal(Integer.toString(value));
  }

  public CanonicalJson nullValue() {
    return literal("null");
  }

  private CanonicalJson literal(String literal) {
    separate();
    text.append(literal);
    return this;
  }

  private void open(char bracket) {
    separate();
    text.append(bracket);
    first = true;
  }

  private CanonicalJson close(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  private void quote(String value) {
    refuseHalfCharacters(value);
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        default -> {
          if (c < ' ') {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  /** Two texts that differ only in a lone surrogate would be the same bytes in UTF-8. */
  private static void refuseHalfCharacters(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        try {
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
          return;
        } catch (CharacterCodingException e) {
          throw new IllegalArgumentException("Half a character in a text", e);
        }
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
