package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between a schema as published and as it is now, for those who read the events.
 *
 * <p>Two things have to go on: consumers written for the published schema read what is appended
 * now, and consumers written for the present schema read what was appended before, since an event
 * that is kept can be published again. So whatever was said of a value must still be said of it, no
 * more and no less; only a property that nobody had to send before, and that need not be there now,
 * may be added.
 */
final class SchemaChanges {

  /** Words that say something to people and nothing to a validator. */
  private static final Set<String> ANNOTATIONS =
      Set.of("title", "description", "examples", "$comment", "$schema", "$id", "deprecated");

  /** Keywords whose value is a map of schemas. */
  private static final Set<String> MAPS_OF_SCHEMAS = Set.of("properties", "$defs");

  /** Keywords whose value is one schema, or a boolean. */
  private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "not");

  /** Keywords whose value is a list of schemas. */
  private static final Set<String> LISTS_OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");

  /** Keywords whose value is a set of values. */
  private static final Set<String> SETS = Set.of("required", "enum", "type");

  private final List<String> found = new ArrayList<>();

  private SchemaChanges() {}

  /** Everything that would break a reader, each with its JSON pointer; empty if nothing does. */
  static List<String> breaking(JsonNode published, JsonNode now) {
    SchemaChanges changes = new SchemaChanges();
    changes.compare("", published, now);
    return List.copyOf(changes.found);
  }

  /** The schema without its annotations: what a validator sees. */
  static boolean isAnnotation(String keyword) {
    return ANNOTATIONS.contains(keyword);
  }

  private void compare(String at, JsonNode published, JsonNode now) {
    if (!published.isObject() || !now.isObject()) {
      same(at, published, now);
      return;
    }
    Set<String> keywords = new TreeSet<>();
    published.fieldNames().forEachRemaining(keywords::add);
    now.fieldNames().forEachRemaining(keywords::add);
    for (String keyword : keywords) {
      if (!isAnnotation(keyword)) {
        keyword(at + "/" + escaped(keyword), keyword, published.path(keyword), now.path(keyword));
      }
    }
  }

  private void keyword(String at, String keyword, JsonNode published, JsonNode now) {
    if (MAPS_OF_SCHEMAS.contains(keyword)) {
      published
          .properties()
          .forEach(entry -> {
            String pointer = at + "/" + escaped(entry.getKey());
            if (now.has(entry.getKey())) {
              compare(pointer, entry.getValue(), now.path(entry.getKey()));
            } else {
              found.add(pointer + " was removed");
            }
          });
    } else if (SETS.contains(keyword)) {
      sets(at, values(published), values(now));
    } else if (LISTS_OF_SCHEMAS.contains(keyword) && published.size() == now.size()) {
      for (int i = 0; i < published.size(); i++) {
        compare(at + "/" + i, published.path(i), now.path(i));
      }
    } else if (SCHEMAS.contains(keyword) && !published.isMissingNode() && !now.isMissingNode()) {
      compare(at, published, now);
    } else {
      same(at, published, now);
    }
  }

  private void sets(String at, Set<String> published, Set<String> now) {
    for (String value : published) {
      if (!now.contains(value)) {
        found.add(at + " no longer has " + value);
      }
    }
    for (String value : now) {
      if (!published.contains(value)) {
        found.add(at + " has " + value + ", which it had not");
      }
    }
  }

  private void same(String at, JsonNode published, JsonNode now) {
    if (published.equals(now)) {
      return;
    }
    if (published.isMissingNode()) {
      found.add(at + " was not there and is " + now);
    } else if (now.isMissingNode()) {
      found.add(at + " was " + published + " and is gone");
    } else {
      found.add(at + " was " + published + " and is " + now);
    }
  }

  /** A single type stands for a set of one. */
  private static Set<String> values(JsonNode node) {
    Set<String> values = new TreeSet<>();
    if (node.isArray()) {
      node.forEach(value -> values.add(value.toString()));
    } else if (!node.isMissingNode()) {
      values.add(node.toString());
    }
    return values;
  }

  /** RFC 6901. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
