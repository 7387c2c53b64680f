package vn.thidua.platform.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an operator asks for.
 *
 * @param body an empty object if nothing was sent
 */
public record OperatorRequest(Map<String, String> path, Map<String, String> query, JsonNode body) {

  /** A text of the body that must be there. */
  public String required(String field) {
    String value = body.path(field).asText("").strip();
    if (value.isEmpty()) {
      throw OperatorRefusal.invalid("/" + field, "is required");
    }
    return value;
  }

  public Optional<String> optional(String field) {
    return Optional.of(body.path(field).asText("").strip()).filter(value -> !value.isEmpty());
  }

  /** Who acts and why: every act that changes something says so. */
  public OperatorAct act(String what, String target) {
    return new OperatorAct(required("operator"), what, target, required("reason"));
  }

  public UUID pathId(String name) {
    String value = path.getOrDefault(name, "");
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException notAnId) {
      throw OperatorRefusal.invalid(name, "is not a UUID: " + value);
    }
  }

  /** A count in the query, between 1 and the largest. */
  public int count(String name, int usual, int largest) {
    String value = query.get(name);
    if (value == null) {
      return usual;
    }
    try {
      int count = Integer.parseInt(value);
      if (count >= 1 && count <= largest) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Answered like a number out of range.
    }
    throw OperatorRefusal.invalid("?" + name, "is not a number from 1 to " + largest);
  }
}
