package vn.thidua.systemtests.casefile.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of the file at its place. Every read says what is wrong with the value and goes on with
 * a stand-in, so that one reading finds everything; {@link #end()} finds the keys nobody read.
 */
public final class ObjectPlace {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  private final JsonNode node;
  private final String pointer;
  private final Findings findings;
  private final boolean readable;
  private final Set<String> read = new HashSet<>();

  public ObjectPlace(JsonNode node, String pointer, Findings findings) {
    this.readable = node.isObject();
    this.node = readable ? node : JsonNodeFactory.instance.objectNode();
    this.pointer = pointer;
    this.findings = findings;
    if (!readable) {
      wrongType(pointer, "một đối tượng", "an object");
    }
  }

  public String pointer() {
    return pointer;
  }

  public String pointer(String field) {
    return pointer + Pointer.of(field);
  }

  public boolean has(String field) {
    return node.has(field);
  }

  /** The value of a field that may be left out, but not be null. */
  private @Nullable JsonNode value(String field) {
    read.add(field);
    JsonNode value = node.get(field);
    if (value != null && value.isNull()) {
      findings.add(
          pointer(field),
          "không được là null; bỏ trống thì không ghi khóa này",
          "must not be null; leave the key out");
      return null;
    }
    return value;
  }

  private void require(String field, @Nullable Object value) {
    if (value == null && readable && !node.has(field)) {
      findings.add(pointer(field), "thiếu", "is missing");
    }
  }

  private void wrongType(String where, String vietnamese, String english) {
    findings.add(where, "phải là " + vietnamese, "must be " + english);
  }

  public @Nullable String text(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      wrongType(pointer(field), "chuỗi", "a string");
      return null;
    }
    return value.textValue();
  }

  /** A text that must be there and say something. */
  public String name(String field) {
    String text = nameOrNothing(field);
    require(field, text);
    return text == null ? "" : text;
  }

  /** A text that must say something if it is there. */
  public @Nullable String nameOrNothing(String field) {
    String text = text(field);
    if (text != null && text.isBlank()) {
      findings.add(pointer(field), "không được để trống", "must not be blank");
    }
    return text;
  }

  /** Whether the field is there and says null, where that has a meaning. */
  public boolean isNull(String field) {
    boolean isNull = node.path(field).isNull();
    if (isNull) {
      read.add(field);
    }
    return isNull;
  }

  /** Like {@link #text}, but an explicit null is as good as nothing. */
  public @Nullable String textOrNull(String field) {
    return isNull(field) ? null : text(field);
  }

  /**
   * The code of something that is the system's data: must be there, and have the form of a code.
   */
  public String code(String field) {
    String code = name(field);
    if (!code.isBlank() && !CODE.matcher(code).matches()) {
      notACode(pointer(field), code);
    }
    return code;
  }

  public List<String> codes(String field) {
    List<String> codes = texts(field);
    for (int i = 0; i < codes.size(); i++) {
      if (!codes.get(i).isEmpty() && !CODE.matcher(codes.get(i)).matches()) {
        notACode(pointer(field) + Pointer.of(i), codes.get(i));
      }
    }
    return codes;
  }

  private void notACode(String where, String text) {
    findings.add(where, "\"%s\" không phải mã (%s)", "\"%s\" is no code (%s)", text, CODE);
  }

  public @Nullable String constant(String field, List<String> constants) {
    String text = text(field);
    if (text != null && !constants.contains(text)) {
      findings.add(
          pointer(field),
          "\"%s\" không phải là một trong: %s",
          "\"%s\" is not one of: %s",
          text,
          String.join(", ", constants));
      return null;
    }
    return text;
  }

  public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    String name = constant(field, names);
    return name == null ? null : Enum.valueOf(type, name);
  }

  public String requiredConstant(String field, List<String> constants) {
    String constant = constant(field, constants);
    require(field, constant);
    return constant == null ? constants.getFirst() : constant;
  }

  public @Nullable Boolean bool(String field) {
    JsonNode value = value(field);
    if (value != null && !value.isBoolean()) {
      wrongType(pointer(field), "true hoặc false", "true or false");
      return null;
    }
    return value == null ? null : value.booleanValue();
  }

  /** Points, targets and actual values: strings, so that no digit is lost on the way. */
  public @Nullable BigDecimal decimal(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || !DECIMAL.matcher(value.textValue()).matches()) {
      wrongType(
          pointer(field),
          "chuỗi ghi một số thập phân như \"12.5\"",
          "a string holding a decimal such as \"12.5\"");
      return null;
    }
    return new BigDecimal(value.textValue());
  }

  public BigDecimal requiredDecimal(String field) {
    BigDecimal decimal = decimal(field);
    require(field, decimal);
    return decimal == null ? BigDecimal.ZERO : decimal;
  }

  /** Counts and years: integers, or strings of one. */
  public @Nullable BigInteger integer(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (value.isIntegralNumber()) {
      return value.bigIntegerValue();
    }
    if (value.isTextual() && INTEGER.matcher(value.textValue()).matches()) {
      return new BigInteger(value.textValue());
    }
    wrongType(pointer(field), "số nguyên", "an integer");
    return null;
  }

  public @Nullable Integer integer(String field, int least, int greatest) {
    BigInteger value = integer(field);
    if (value == null) {
      return null;
    }
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(greatest)) > 0) {
      findings.add(
          pointer(field),
          "phải từ %d đến %d, đang là %s",
          "must be from %d to %d, not %s",
          least,
          greatest,
          value);
      return null;
    }
    return value.intValue();
  }

  public int requiredInteger(String field, int least, int greatest) {
    Integer value = integer(field, least, greatest);
    require(field, value);
    return value == null ? least : value;
  }

  public @Nullable Integer year(String field) {
    return integer(field, FIRST_YEAR, LAST_YEAR);
  }

  public int requiredYear(String field) {
    Integer year = year(field);
    require(field, year);
    return year == null ? 0 : year;
  }

  public @Nullable LocalDate date(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      wrongType(pointer(field), "ngày có thật, dạng YYYY-MM-DD", "a real date, YYYY-MM-DD");
      return null;
    }
  }

  public @Nullable LocalDate requiredDate(String field) {
    LocalDate date = date(field);
    require(field, date);
    return date;
  }

  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> elements = elements(field);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (!element.isTextual() || element.textValue().isBlank()) {
        wrongType(
            pointer(field) + Pointer.of(i), "chuỗi không để trống", "a string that is not blank");
      }
      texts.add(element.isTextual() ? element.textValue() : "");
    }
    return texts;
  }

  public <T> List<T> list(String field, Function<ObjectPlace, T> reading) {
    List<T> list = new ArrayList<>();
    List<JsonNode> elements = elements(field);
    for (int i = 0; i < elements.size(); i++) {
      list.add(read(elements.get(i), pointer(field) + Pointer.of(i), reading));
    }
    return list;
  }

  public <T> List<T> requiredList(String field, Function<ObjectPlace, T> reading) {
    List<T> list = list(field, reading);
    require(field, node.get(field));
    return list;
  }

  public <T> @Nullable T object(String field, Function<ObjectPlace, T> reading) {
    JsonNode value = value(field);
    return value == null ? null : read(value, pointer(field), reading);
  }

  public <T> T requiredObject(String field, Function<ObjectPlace, T> reading) {
    JsonNode value = value(field);
    require(field, value);
    if (value != null) {
      return read(value, pointer(field), reading);
    }
    return reading.apply(
        new ObjectPlace(JsonNodeFactory.instance.objectNode(), pointer(field), new Findings()));
  }

  /** Names the keys that no read asked for. */
  public void end() {
    for (String field : (Iterable<String>) node::fieldNames) {
      if (!read.contains(field)) {
        findings.add(pointer(field), "không có khóa \"%s\" ở đây", "no key \"%s\" here", field);
      }
    }
  }

  private <T> T read(JsonNode value, String where, Function<ObjectPlace, T> reading) {
    ObjectPlace place = new ObjectPlace(value, where, findings);
    T result = reading.apply(place);
    place.end();
    return result;
  }

  private List<JsonNode> elements(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      wrongType(pointer(field), "danh sách", "a list");
      return List.of();
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }
}
