package vn.thidua.systemtests.play.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.play.stage.Narrator.Thing;

/** What all steps work with. */
public record Stage(
    CaseFile file,
    CaseCalendar calendar,
    Gateway gateway,
    Played played,
    Narrator narrator,
    Account rankingJob) {

  /** What has this name of the case in a collection. */
  public @Nullable JsonNode named(Account who, String collection, String key) {
    List<JsonNode> items = gateway.list(who, collection, Map.of("source", file.name(), "key", key));
    return items.isEmpty() ? null : items.getFirst();
  }

  /**
   * Creates something, unless it turns out to be there: what a service had not heard of when it was
   * looked for.
   */
  public JsonNode create(Account who, Thing thing, Call call, Supplier<@Nullable JsonNode> look) {
    Answer answer = gateway.create(who, call);
    if (answer.is("already-exists")) {
      JsonNode there = gateway.await(look);
      if (there != null) {
        narrator.found(thing);
        return there;
      }
    }
    JsonNode created = answer.orFail();
    narrator.created(thing);
    return created;
  }
}
