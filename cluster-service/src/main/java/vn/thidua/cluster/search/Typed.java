package vn.thidua.cluster.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * What somebody looks for. Marks and capitals are left to the database, which knows best how it
 * wrote the names down without them.
 *
 * @param words what the words of a name have to begin with, in any order
 * @param code what a code has to begin with; null if a code cannot be meant
 */
record Typed(List<String> words, @Nullable String code) {

  static final int MOST_WORDS = 20;
  static final int MOST_LETTERS = 500;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BEGINNING_OF_A_CODE =
      Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*\\.?");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Null if nothing was typed. */
  static @Nullable Typed of(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return null;
    }
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(Normalizer.normalize(q, Normalizer.Form.NFC)))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (q.length() > MOST_LETTERS || words.size() > MOST_WORDS) {
      throw ProblemException.invalid(
          "?q",
          "size",
          Text.of(
              "q có tối đa %d từ và %d ký tự",
              "q has at most %d words and %d characters", MOST_WORDS, MOST_LETTERS));
    }
    String code = q.strip().toUpperCase(Locale.ROOT);
    boolean looksLikeOne =
        BEGINNING_OF_A_CODE.matcher(code).matches() && DIGIT.matcher(code).find();
    return new Typed(words, looksLikeOne ? code : null);
  }

  /** The whole of a code, or what it begins with; null if none was given. */
  static @Nullable String code(@Nullable String code) {
    if (code == null) {
      return null;
    }
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (!BEGINNING_OF_A_CODE.matcher(upper).matches()) {
      throw ProblemException.invalid(
          "?code",
          "pattern",
          Text.of(
              "Mã gồm các nhóm chữ số và chữ cái A-Z, cách nhau bằng dấu chấm",
              "A code is made of groups of digits and letters A-Z, separated by full stops"));
    }
    return upper;
  }
}
