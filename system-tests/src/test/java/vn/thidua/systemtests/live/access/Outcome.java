package vn.thidua.systemtests.live.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import vn.thidua.systemtests.live.Doors.Reply;

/** How a call ended, as far as it matters who called. */
final class Outcome {

  /** It was done, or the caller was told why it cannot be done now. */
  static final String ALLOWED = "ok";

  /** The list is empty for the caller. */
  static final String NOTHING = "none";

  static final Set<String> KNOWN = Set.of(ALLOWED, NOTHING, "401", "403", "404");

  private Outcome() {}

  /** What a request names is not there for somebody far away, as if it did not exist. */
  static boolean namesWhatIsNotThere(Caller caller, Reply reply) {
    return caller.isFar()
        && reply.status() == 400
        && reply.body().at("/errors/0/code").asText().startsWith("unknown-");
  }

  /**
   * @param ofTheWorld whether it was asked for things of this world only
   */
  static String of(Reply reply, boolean ofTheWorld) {
    int status = reply.status();
    if (status / 100 == 2) {
      return ofTheWorld && isEmpty(reply.body()) ? NOTHING : ALLOWED;
    }
    if (reply.body().at("/errors/0/code").asText().equals("not-xlsx")) {
      // What was sent is looked at only for those who may send it.
      return ALLOWED;
    }
    return switch (status) {
      case 409, 412, 428 -> ALLOWED;
      default -> String.valueOf(status);
    };
  }

  /** A list without items, or what is gathered of nothing. */
  private static boolean isEmpty(JsonNode body) {
    JsonNode items = body.path("items");
    if (items.isArray()) {
      return items.isEmpty();
    }
    List<JsonNode> lists = body.valueStream().filter(JsonNode::isArray).toList();
    return !body.has("id") && !lists.isEmpty() && lists.stream().allMatch(JsonNode::isEmpty);
  }
}
