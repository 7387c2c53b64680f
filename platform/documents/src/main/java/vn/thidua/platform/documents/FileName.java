package vn.thidua.platform.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * The name that people see, cleaned: no folders, nothing invisible, nothing that turns the
 * direction of writing, in Unicode NFC. It is never part of a path on a disk.
 *
 * @param stem without the ending
 * @param extension in lower case; null if there is none
 */
record FileName(String stem, @Nullable String extension) {

  /** In characters. */
  static final int LONGEST = 200;

  private static final Pattern ENDING = Pattern.compile("(.+)\\.([A-Za-z0-9]{1,8})");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern AT_THE_EDGES = Pattern.compile("^[. ]+|[. ]+$");

  /** 400 if nothing is left. */
  static FileName of(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = SPACES.matcher(name).replaceAll(" ");
    StringBuilder visible = new StringBuilder();
    name.codePoints().filter(FileName::isVisible).forEach(visible::appendCodePoint);
    name = NOT_IN_NAMES.matcher(visible).replaceAll("_");
    name = AT_THE_EDGES.matcher(name).replaceAll("");
    if (name.isEmpty()) {
      throw ProblemException.invalid(
          "?name",
          "file-name",
          Text.of("Tên tệp không dùng được", "There is no usable name of the file in it"));
    }
    Matcher ending = ENDING.matcher(name);
    return ending.matches()
        ? new FileName(ending.group(1), ending.group(2).toLowerCase(Locale.ROOT))
        : new FileName(name, null);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The whole name with this ending, cut where it is too long. */
  String with(String ending) {
    String kept = stem;
    int most = LONGEST - ending.length() - 1;
    if (kept.codePointCount(0, kept.length()) > most) {
      kept = kept.substring(0, kept.offsetByCodePoints(0, most)).stripTrailing();
    }
    return kept + "." + ending;
  }

  /** The name without an ending: what looked like one is part of the name. */
  FileName whole() {
    return extension == null ? this : new FileName(stem + "." + extension, null);
  }
}
