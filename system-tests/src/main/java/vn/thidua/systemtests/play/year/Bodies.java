package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.YearParts.Body;
import vn.thidua.systemtests.casefile.YearParts.Named;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Stage;

/** What requests of the year have in common; what the file does not say is not sent. */
final class Bodies {

  private final Stage stage;

  Bodies(Stage stage) {
    this.stage = stage;
  }

  ObjectNode named(String key) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("source", stage.file().name());
    body.put("key", key);
    body.put("organizerId", stage.played().organizerId());
    return body;
  }

  /** All of the body from this part of the file; its name and owner from what the file is. */
  static Places places(String pointer) {
    return new Places()
        .alike("", pointer)
        .from("/source", "/case")
        .from("/organizerId", "/cluster/decision/issuer")
        .from("/clusterId", "/cluster");
  }

  static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  String organization(String key) {
    return stage.played().organizationId(key);
  }

  static void put(ObjectNode body, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      body.put(field, value);
    }
  }

  static void put(ObjectNode body, String field, @Nullable LocalDate value) {
    if (value != null) {
      body.put(field, value.toString());
    }
  }

  static void put(ObjectNode body, String field, @Nullable Integer value) {
    if (value != null) {
      body.put(field, value.intValue());
    }
  }

  static void put(ObjectNode body, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = body.putArray(field);
      values.forEach(list::add);
    }
  }

  /** Nothing is put where nothing was said. */
  static void put(ObjectNode body, String field, ObjectNode part) {
    if (!part.isEmpty()) {
      body.set(field, part);
    }
  }

  ObjectNode party(@Nullable Body who) {
    return party(who, "name");
  }

  private ObjectNode party(@Nullable Body who, String nameField) {
    ObjectNode party = empty();
    if (who != null && who.organization() != null) {
      party.put("organizationId", organization(who.organization()));
    } else if (who != null) {
      put(party, nameField, who.name());
    }
    return party;
  }

  ObjectNode person(@Nullable Named who) {
    ObjectNode person = empty();
    if (who != null) {
      put(person, "name", who.name());
      put(person, "position", who.position());
      person.setAll(standingFor(who.organization()));
    }
    return person;
  }

  /** A person, or else the body that spoke or acted. */
  ObjectNode author(@Nullable Named by) {
    if (by == null || by.name() == null) {
      return party(by == null ? null : by.organization());
    }
    ObjectNode author = empty();
    author.set("person", person(by));
    return author;
  }

  /** The fields of an organization that somebody stands for. */
  ObjectNode standingFor(@Nullable Body who) {
    return party(who, "organizationName");
  }
}
