package vn.thidua.systemtests.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One numbered operation and what became of it.
 *
 * @param event the end of the event's type, for example {@code organization-renamed}
 * @param aggregate what it changes; for a creation what it created, null while nobody knows
 * @param follows the version that the aggregate had to have, null if any would do
 * @param marks fields that the aggregate's state has after a creation, if its number is not in it
 * @param status of the last answer, 0 if there was none
 */
public record Operation(
    long number,
    String kind,
    String event,
    boolean creates,
    @Nullable UUID aggregate,
    @Nullable Long follows,
    JsonNode marks,
    Outcome outcome,
    int status) {

  private static final Pattern TOKEN = Pattern.compile("#(\\d+)#");

  /** How the number stands in texts, so that the effect is recognized afterwards. */
  public static String token(long number) {
    return "#" + number + "#";
  }

  /** Finds the numbers in a text. */
  public static Pattern tokens() {
    return TOKEN;
  }

  /** The version that the aggregate has right after it; null if that is not known beforehand. */
  public @Nullable Long version() {
    if (creates) {
      return 0L;
    }
    return follows == null ? null : follows + 1;
  }

  @Override
  public String toString() {
    return "operation " + number + " (" + kind + ", " + outcome + ", HTTP " + status + ")";
  }
}
