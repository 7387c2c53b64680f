package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a resource says something else than an event about the same thing. */
final class Agreement {

  private final List<String> differences = new ArrayList<>();

  private Agreement() {}

  /**
   * Every field of the state has to stand in the view, which may have more of them.
   *
   * @return pointers to what differs
   */
  static List<String> differences(JsonNode state, JsonNode view) {
    Agreement agreement = new Agreement();
    agreement.compare("", state, view);
    return agreement.differences;
  }

  private void compare(String place, JsonNode state, JsonNode view) {
    if (state.isObject() && view.isObject()) {
      for (Map.Entry<String, JsonNode> field : state.properties()) {
        compare(place + "/" + field.getKey(), field.getValue(), view.path(field.getKey()));
      }
    } else if (state.isArray() && view.isArray() && state.size() == view.size()) {
      for (int i = 0; i < state.size(); i++) {
        compare(place + "/" + i, state.get(i), view.get(i));
      }
    } else if (!equal(state, view)) {
      differences.add(place + " is " + shorten(view) + ", the event says " + shorten(state));
    }
  }

  private static boolean equal(JsonNode state, JsonNode view) {
    if (state.isNull()) {
      return view.isNull() || view.isMissingNode();
    }
    if (!state.isValueNode() || !view.isValueNode()) {
      return state.equals(view);
    }
    if (state.asText().equals(view.asText())) {
      return true;
    }
    try {
      return new BigDecimal(state.asText()).compareTo(new BigDecimal(view.asText())) == 0;
    } catch (NumberFormatException texts) {
      return false;
    }
  }

  private static String shorten(JsonNode node) {
    String text = node.isMissingNode() ? "missing" : node.toString();
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
