package vn.thidua.scoring.verifier.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads RFC 8259 JSON and nothing besides. A name that comes twice in an object, a number that is
 * not whole, half a character, or more of anything than a bundle has are refused as they are met,
 * so that no text costs more than its length.
 */
public final class JsonReader {

  private static final int MOST_DEPTH = 12;
  private static final int MOST_VALUES = 3_000_000;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_DIGITS = 15;
  private static final int UNICODE_DIGITS = 4;
  private static final int HEXADECIMAL = 16;

  private final String text;
  private final Map<String, String> names = new HashMap<>();
  private int at;
  private int depth;
  private int values;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The one value that the text holds. */
  public static Json read(byte[] utf8) throws MalformedJsonException {
    JsonReader reader = new JsonReader(decoded(utf8));
    reader.skipSpace();
    Json value = reader.value();
    reader.skipSpace();
    if (reader.at < reader.text.length()) {
      throw reader.malformed(
          "còn chữ sau khi tệp đã hết", "there is more after the end of the value");
    }
    return value;
  }

  private static String decoded(byte[] utf8) throws MalformedJsonException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJsonException(1, 1, "tệp không phải UTF-8", "the file is not UTF-8");
    }
  }

  private Json value() throws MalformedJsonException {
    values++;
    if (values > MOST_VALUES) {
      throw malformed("tệp có quá nhiều giá trị", "the file holds too many values");
    }
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string());
      case 't' -> literal("true", new Json.Truth(true));
      case 'f' -> literal("false", new Json.Truth(false));
      case 'n' -> literal("null", Json.Nothing.NULL);
      default -> number();
    };
  }

  private Json object() throws MalformedJsonException {
    open();
    Map<String, Json> members = new LinkedHashMap<>();
    if (peek() != '}') {
      do {
        skipSpace();
        if (peek() != '"') {
          throw malformed("cần tên của một trường", "the name of a member is missing");
        }
        String read = string();
        String name = names.computeIfAbsent(read, same -> same);
        if (members.containsKey(name)) {
          throw malformed(
              "trường \"" + shown(name) + "\" có hai lần", "\"" + shown(name) + "\" comes twice");
        }
        skipSpace();
        expect(':');
        skipSpace();
        members.put(name, value());
        skipSpace();
      } while (takes(','));
    }
    close('}');
    return new Json.Members(Collections.unmodifiableMap(members));
  }

  private Json array() throws MalformedJsonException {
    open();
    List<Json> items = new ArrayList<>(4);
    if (peek() != ']') {
      do {
        skipSpace();
        items.add(value());
        skipSpace();
      } while (takes(','));
    }
    close(']');
    return new Json.Items(Collections.unmodifiableList(items));
  }

  private void open() throws MalformedJsonException {
    depth++;
    if (depth > MOST_DEPTH) {
      throw malformed("lồng nhau quá sâu", "nested too deeply");
    }
    at++;
    skipSpace();
  }

  private void close(char bracket) throws MalformedJsonException {
    expect(bracket);
    depth--;
  }

  private Json literal(String literal, Json value) throws MalformedJsonException {
    if (!text.startsWith(literal, at)) {
      throw malformed("không phải một giá trị JSON", "not a JSON value");
    }
    at += literal.length();
    return value;
  }

  private Json number() throws MalformedJsonException {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    int length = at - digits;
    if (length == 0) {
      throw malformed("không phải một giá trị JSON", "not a JSON value");
    }
    boolean goesOn = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
    boolean leadingZero = length > 1 && text.charAt(digits) == '0';
    boolean negativeZero = digits > start && text.charAt(digits) == '0';
    if (goesOn || leadingZero || negativeZero || length > MOST_DIGITS) {
      throw malformed(
          "chỉ nhận số nguyên có tối đa " + MOST_DIGITS + " chữ số",
          "only whole numbers of at most " + MOST_DIGITS + " digits are taken");
    }
    return new Json.Whole(Long.parseLong(text, start, at, 10));
  }

  private String string() throws MalformedJsonException {
    at++;
    StringBuilder read = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at);
      if (next < ' ') {
        throw malformed("ký tự điều khiển trong chuỗi", "a control character in a text");
      }
      at++;
      read.append(next == '\\' ? escaped() : next);
      if (read.length() > LONGEST_TEXT) {
        throw malformed("chuỗi quá dài", "a text is too long");
      }
    }
    at++;
    String value = read.toString();
    if (hasHalfACharacter(value)) {
      throw malformed("một nửa ký tự trong chuỗi", "half a character in a text");
    }
    return value;
  }

  private char escaped() throws MalformedJsonException {
    char code = peek();
    at++;
    return switch (code) {
      case '"', '\\', '/' -> code;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed("ký tự thoát không hợp lệ", "an escape that JSON does not have");
    };
  }

  private char unicode() throws MalformedJsonException {
    int code = 0;
    for (int i = 0; i < UNICODE_DIGITS; i++) {
      char digit = peek();
      int value = digit < 128 ? Character.digit(digit, HEXADECIMAL) : -1;
      if (value < 0) {
        throw malformed("ký tự thoát không hợp lệ", "an escape that JSON does not have");
      }
      code = code * HEXADECIMAL + value;
      at++;
    }
    return (char) code;
  }

  private static boolean hasHalfACharacter(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isHighSurrogate(value.charAt(i))
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private char peek() throws MalformedJsonException {
    if (at >= text.length()) {
      throw malformed("tệp bị cắt ngang", "the file ends too early");
    }
    return text.charAt(at);
  }

  private boolean takes(char wanted) throws MalformedJsonException {
    boolean there = peek() == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(char wanted) throws MalformedJsonException {
    if (!takes(wanted)) {
      throw malformed("cần \"" + wanted + "\"", "\"" + wanted + "\" is missing");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String shown(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }

  private MalformedJsonException malformed(String vietnamese, String english) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(at, text.length()); i++) {
      boolean newLine = text.charAt(i) == '\n';
      line += newLine ? 1 : 0;
      column = newLine ? 1 : column + 1;
    }
    return new MalformedJsonException(line, column, vietnamese, english);
  }
}
