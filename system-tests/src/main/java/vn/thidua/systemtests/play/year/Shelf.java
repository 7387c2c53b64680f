package vn.thidua.systemtests.play.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.Narrator.Thing;
import vn.thidua.systemtests.play.stage.Stage;

/** What the case has in a collection, each thing found by its key and made once. */
final class Shelf {

  private final Stage stage;
  private final String collection;
  private final Thing thing;

  Shelf(Stage stage, String collection, Thing thing) {
    this.stage = stage;
    this.collection = collection;
    this.thing = thing;
  }

  /** Looks at everything that the case has there. */
  void find() {
    Map<String, String> filter =
        Map.of("organizerId", stage.played().organizerId(), "source", stage.file().name());
    for (JsonNode item : stage.gateway().list(Account.SECRETARY, collection, filter)) {
      keep(item.path("key").asText(), read(item));
    }
  }

  @Nullable JsonNode get(String key) {
    return stage.played().things(collection).get(key);
  }

  String id(String key) {
    JsonNode there = get(key);
    if (there == null) {
      throw new IllegalStateException(collection + " " + key + " is used before it is there");
    }
    return there.path("id").asText();
  }

  String path(JsonNode item) {
    return collection + "/" + item.path("id").asText();
  }

  JsonNode keep(String key, JsonNode whole) {
    stage.played().things(collection).put(key, whole);
    return whole;
  }

  JsonNode read(JsonNode item) {
    return stage.gateway().ask(Account.SECRETARY, Call.get(path(item)));
  }

  /** Finds it or creates it; what then is there has to be what was asked for. */
  JsonNode bring(String key, Call asked) {
    JsonNode there = get(key);
    if (there != null) {
      stage.narrator().found(thing);
      return there;
    }
    JsonNode made =
        read(
            stage.create(
                Account.SECRETARY,
                thing,
                asked,
                () -> stage.named(Account.SECRETARY, collection, key)));
    Differences differences = new Differences();
    Echo.compare(asked, made, differences);
    differences.refuseAny();
    return keep(key, made);
  }

  /** An act on it, after which it is read again. */
  JsonNode act(Thing what, String key, JsonNode there, Call call) {
    stage.gateway().create(Account.SECRETARY, call).orFail();
    stage.narrator().created(what);
    return keep(key, read(there));
  }
}
