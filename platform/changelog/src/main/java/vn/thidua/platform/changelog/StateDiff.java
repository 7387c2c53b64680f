package vn.thidua.platform.changelog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.LoggedAct.Change;

/**
 * What lies between two states, as small changes that, done in their order, make the one of the
 * other. A null field is a field that is not there. Lists of objects are compared place by place,
 * lists of plain values as one value, which is how people read them.
 */
final class StateDiff {

  private StateDiff() {}

  /**
   * @param before null for something new: one change, from nothing to the whole state
   */
  static List<Change> between(@Nullable JsonNode before, JsonNode after) {
    List<Change> changes = new ArrayList<>();
    compare("", before == null ? null : plain(before), plain(after), changes);
    return changes;
  }

  /** The same without null fields. */
  static JsonNode plain(JsonNode state) {
    if (state.isObject()) {
      ObjectNode kept = JsonNodeFactory.instance.objectNode();
      state
          .properties()
          .forEach(field -> {
            if (!field.getValue().isNull()) {
              kept.set(field.getKey(), plain(field.getValue()));
            }
          });
      return kept;
    }
    if (state.isArray()) {
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      state.forEach(element -> kept.add(plain(element)));
      return kept;
    }
    return state;
  }

  private static void compare(
      String path, @Nullable JsonNode from, @Nullable JsonNode to, List<Change> changes) {
    if (from != null && to != null) {
      if (from.equals(to)) {
        return;
      }
      if (from.isObject() && to.isObject()) {
        compareFields(path, from, to, changes);
        return;
      }
      if (isListOfObjects(from) && isListOfObjects(to)) {
        comparePlaces(path, from, to, changes);
        return;
      }
    }
    changes.add(new Change(path, from, to));
  }

  private static void compareFields(String path, JsonNode from, JsonNode to, List<Change> changes) {
    Set<String> names = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      compare(path + "/" + escape(name), from.get(name), to.get(name), changes);
    }
  }

  private static void comparePlaces(String path, JsonNode from, JsonNode to, List<Change> changes) {
    for (int i = 0; i < to.size(); i++) {
      compare(path + "/" + i, from.get(i), to.get(i), changes);
    }
    // The last first, so that the places before it stay what they are.
    for (int i = from.size() - 1; i >= to.size(); i--) {
      compare(path + "/" + i, from.get(i), null, changes);
    }
  }

  private static boolean isListOfObjects(JsonNode list) {
    if (!list.isArray()) {
      return false;
    }
    for (JsonNode element : list) {
      if (!element.isObject()) {
        return false;
      }
    }
    return true;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
