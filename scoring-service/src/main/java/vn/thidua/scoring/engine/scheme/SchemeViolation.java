package vn.thidua.scoring.engine.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a scheme.
 *
 * @param nodeIndex the place of the node in the scheme's list, or -1 for the scheme itself
 * @param nodeCode the code of the node that is wrong or is named wrongly, if it has one
 * @param field the field below the node or the scheme, as the rest of a JSON pointer without the
 *     first slash, for example {@code maxPoints} or {@code bands/1/points}; empty for the whole
 * @param arguments what the rule's text is filled with
 */
public record SchemeViolation(
    int nodeIndex,
    @Nullable String nodeCode,
    String field,
    SchemeRule rule,
    List<String> arguments) {

  public SchemeViolation {
    arguments = List.copyOf(arguments);
  }

  /** The JSON pointer into a scheme, for example {@code /nodes/3/maxPoints}. */
  public String pointer() {
    String node = nodeIndex < 0 ? "" : "/nodes/" + nodeIndex;
    return field.isEmpty() ? node : node + "/" + field;
  }

  /** What is wrong, in Vietnamese. */
  public String vietnamese() {
    return rule.vietnamese(arguments);
  }

  /** What is wrong, in English. */
  public String english() {
    return rule.english(arguments);
  }
}
