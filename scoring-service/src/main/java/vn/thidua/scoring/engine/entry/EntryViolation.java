package vn.thidua.scoring.engine.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason to refuse an entry or a review.
 *
 * @param index the place of the line in what was handed in
 * @param criterion the criterion that the line names
 * @param field the field that is refused, for example {@code target}
 * @param arguments what the rule's text is filled with
 */
public record EntryViolation(
    int index, @Nullable String criterion, String field, EntryRule rule, List<String> arguments) {

  public EntryViolation {
    arguments = List.copyOf(arguments);
  }

  /** What is refused, in Vietnamese. */
  public String vietnamese() {
    return rule.vietnamese(arguments);
  }

  /** What is refused, in English. */
  public String english() {
    return rule.english(arguments);
  }
}
