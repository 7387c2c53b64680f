package vn.thidua.systemtests.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;

/**
 * An operation before it has a number; texts with {@link #NUMBER} get it.
 *
 * @param event the end of the type of the event that it causes
 * @param target what it changes; null if it creates something
 * @param guarded whether it is sent with the version that was last seen
 * @param marks fields of the created state by which it is recognized if its number is not in it
 * @param creates what kind of thing it creates; null if it changes one
 */
record Request(
    String kind,
    String event,
    Account who,
    String method,
    String path,
    @Nullable JsonNode body,
    @Nullable Known target,
    boolean guarded,
    JsonNode marks,
    Known.@Nullable Kind creates) {

  static final String NUMBER = "#N#";

  static Request create(
      Known.Kind what, String event, Account who, String path, JsonNode body, JsonNode marks) {
    return new Request(event, event, who, "POST", path, body, null, false, marks, what);
  }

  static Request create(Known.Kind what, String event, Account who, String path, JsonNode body) {
    return create(what, event, who, path, body, JsonNodeFactory.instance.objectNode());
  }

  static Request change(
      String event, Account who, Known target, String step, @Nullable JsonNode body) {
    return new Request(
        event,
        event,
        who,
        "POST",
        target.path() + step,
        body,
        target,
        true,
        JsonNodeFactory.instance.objectNode(),
        null);
  }

  Request put() {
    return new Request(kind, event, who, "PUT", path, body, target, guarded, marks, creates);
  }

  /** Sent without a version: whatever it meets there will do. */
  Request unguarded() {
    return new Request(kind, event, who, method, path, body, target, false, marks, creates);
  }
}
