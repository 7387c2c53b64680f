package vn.thidua.scoring.verifier.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.verifier.arithmetic.Fraction;
import vn.thidua.scoring.verifier.json.Json;

/** The members of one object, each asked for once; what nobody asked for is refused. */
final class Fields {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** Reads one object. */
  interface Reading<T> {
    T of(Fields fields) throws MalformedBundleException;
  }

  private final String pointer;
  private final Map<String, Json> members;
  private final Set<String> asked = new HashSet<>();

  private Fields(String pointer, Json value) throws MalformedBundleException {
    this.pointer = pointer;
    if (!(value instanceof Json.Members object)) {
      throw new MalformedBundleException(pointer, "phải là một đối tượng", "must be an object");
    }
    this.members = object.members();
  }

  static <T> T read(String pointer, Json value, Reading<T> reading)
      throws MalformedBundleException {
    Fields fields = new Fields(pointer, value);
    T read = reading.of(fields);
    for (String name : fields.members.keySet()) {
      if (!fields.asked.contains(name)) {
        throw fields.wrong(name, "trường không có trong định dạng", "is no member of this format");
      }
    }
    return read;
  }

  String text(String name) throws MalformedBundleException {
    String text = textIfThere(name);
    if (text == null) {
      throw wrong(name, "thiếu", "is missing");
    }
    return text;
  }

  @Nullable String textIfThere(String name) throws MalformedBundleException {
    asked.add(name);
    return switch (members.get(name)) {
      case null -> null;
      case Json.Text(String value) -> value;
      default -> throw wrong(name, "phải là chuỗi", "must be a text");
    };
  }

  /** A text, or null where that is said. */
  @Nullable String textOrNull(String name) throws MalformedBundleException {
    asked.add(name);
    return members.get(name) == Json.Nothing.NULL ? null : text(name);
  }

  String oneOf(String name, List<String> values) throws MalformedBundleException {
    String text = text(name);
    if (!values.contains(text)) {
      throw wrong(name, "phải là một trong " + values, "must be one of " + values);
    }
    return text;
  }

  @Nullable String oneOfIfThere(String name, List<String> values) throws MalformedBundleException {
    return members.containsKey(name) ? oneOf(name, values) : null;
  }

  String id(String name) throws MalformedBundleException {
    return matching(name, ID, "phải là mã định danh (UUID)", "must be an id (UUID)");
  }

  @Nullable String idIfThere(String name) throws MalformedBundleException {
    return members.containsKey(name) ? id(name) : null;
  }

  String digest(String name) throws MalformedBundleException {
    return matching(name, DIGEST, "phải là SHA-256 dạng hex", "must be a SHA-256 in hexadecimal");
  }

  private String matching(String name, Pattern pattern, String vietnamese, String english)
      throws MalformedBundleException {
    String text = text(name);
    if (!pattern.matcher(text).matches()) {
      throw wrong(name, vietnamese, english);
    }
    return text;
  }

  Fraction decimal(String name) throws MalformedBundleException {
    String text = text(name);
    if (!Fraction.isDecimal(text)) {
      throw wrong(
          name,
          "phải là số thập phân ở dạng ngắn nhất, như \"20\" hoặc \"0.5\"",
          "must be a decimal in its shortest form, like \"20\" or \"0.5\"");
    }
    return Fraction.of(text);
  }

  @Nullable Fraction decimalIfThere(String name) throws MalformedBundleException {
    return members.containsKey(name) ? decimal(name) : null;
  }

  boolean truth(String name) throws MalformedBundleException {
    Boolean value = truthIfThere(name);
    if (value == null) {
      throw wrong(name, "thiếu", "is missing");
    }
    return value;
  }

  @Nullable Boolean truthIfThere(String name) throws MalformedBundleException {
    asked.add(name);
    return switch (members.get(name)) {
      case null -> null;
      case Json.Truth(boolean value) -> value;
      default -> throw wrong(name, "phải là true hoặc false", "must be true or false");
    };
  }

  int whole(String name) throws MalformedBundleException {
    Integer value = wholeOrNull(name);
    if (value == null) {
      throw wrong(name, "thiếu", "is missing");
    }
    return value;
  }

  @Nullable Integer wholeOrNull(String name) throws MalformedBundleException {
    asked.add(name);
    Json value = members.get(name);
    if (value == Json.Nothing.NULL) {
      return null;
    }
    if (value instanceof Json.Whole(long number) && number >= 0 && number <= 1_000_000) {
      return (int) number;
    }
    throw wrong(name, "phải là số nguyên từ 0", "must be a whole number of 0 or more");
  }

  List<String> texts(String name) throws MalformedBundleException {
    List<String> texts = new ArrayList<>();
    for (Json item : items(name)) {
      if (!(item instanceof Json.Text(String text))) {
        throw wrong(name, "phải là danh sách chuỗi", "must be a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  <T> List<T> each(String name, Reading<T> reading) throws MalformedBundleException {
    List<T> all = new ArrayList<>();
    int index = 0;
    for (Json item : items(name)) {
      all.add(read(pointer + "/" + name + "/" + index, item, reading));
      index++;
    }
    return all;
  }

  /** A list of objects, or null where that is said. */
  <T> @Nullable List<T> eachOrNull(String name, Reading<T> reading)
      throws MalformedBundleException {
    asked.add(name);
    return members.get(name) == Json.Nothing.NULL ? null : each(name, reading);
  }

  <T> List<T> eachIfThere(String name, Reading<T> reading) throws MalformedBundleException {
    return members.containsKey(name) ? each(name, reading) : List.of();
  }

  <T> T object(String name, Reading<T> reading) throws MalformedBundleException {
    T read = objectIfThere(name, reading);
    if (read == null) {
      throw wrong(name, "thiếu", "is missing");
    }
    return read;
  }

  <T> @Nullable T objectIfThere(String name, Reading<T> reading) throws MalformedBundleException {
    asked.add(name);
    Json value = members.get(name);
    return value == null ? null : read(pointer + "/" + name, value, reading);
  }

  private List<Json> items(String name) throws MalformedBundleException {
    asked.add(name);
    if (members.get(name) instanceof Json.Items(List<Json> items)) {
      return items;
    }
    throw wrong(name, "phải là danh sách", "must be a list");
  }

  MalformedBundleException wrong(String name, String vietnamese, String english) {
    String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    return new MalformedBundleException(
        place.length() <= 120 ? place : place.substring(0, 120) + "…", vietnamese, english);
  }
}
