package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;

/**
 * Compares what is asked for with what is stored: all that a case says has to be there. What it
 * does not say is not compared, since another report of the same may say it.
 */
final class Echo {

  /**
   * A conference was presented with the ranking of its day, which may not be the latest any more.
   */
  private static final Set<String> NOT_COMPARED =
      Set.of("participants", "rankingId", "source", "key");

  private final Call asked;
  private final Differences differences;

  private Echo(Call asked, Differences differences) {
    this.asked = asked;
    this.differences = differences;
  }

  static void compare(Call asked, JsonNode stored, Differences differences) {
    JsonNode body = asked.body();
    if (body != null) {
      new Echo(asked, differences).compare("", body, stored);
    }
  }

  /** Whether everything that is asked for is there. */
  static boolean matches(Call asked, JsonNode stored) {
    Differences differences = new Differences();
    compare(asked, stored, differences);
    return differences.isEmpty();
  }

  private void compare(String pointer, JsonNode wanted, JsonNode stored) {
    if (wanted.isObject()) {
      for (Map.Entry<String, JsonNode> field : wanted.properties()) {
        if (!NOT_COMPARED.contains(field.getKey())) {
          compare(pointer + "/" + field.getKey(), field.getValue(), stored.path(field.getKey()));
        }
      }
    } else if (wanted.isArray()) {
      if (wanted.size() != stored.size()) {
        differ(pointer, wanted, stored);
      } else {
        for (int i = 0; i < wanted.size(); i++) {
          compare(pointer + "/" + i, wanted.path(i), stored.path(i));
        }
      }
    } else if (!same(wanted, named(stored))) {
      differ(pointer, wanted, stored);
    }
  }

  /** What is asked for by its id or code may be answered with its name. */
  private static JsonNode named(JsonNode stored) {
    for (String field : List.of("code", "organizationId")) {
      if (stored.has(field)) {
        return stored.path(field);
      }
    }
    return stored;
  }

  private static boolean same(JsonNode wanted, JsonNode stored) {
    if (wanted.asText().equals(stored.asText())) {
      return !stored.isNull() && !stored.isMissingNode();
    }
    BigDecimal number = number(wanted);
    BigDecimal inSystem = number(stored);
    return number != null && inSystem != null && number.compareTo(inSystem) == 0;
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    try {
      return value.isTextual() || value.isNumber() ? new BigDecimal(value.asText()) : null;
    } catch (NumberFormatException words) {
      return null;
    }
  }

  private void differ(String pointer, JsonNode wanted, JsonNode stored) {
    String place = asked.places().inFile(pointer);
    differences.add(place == null ? pointer : place, told(wanted), told(stored));
  }

  private static String told(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
