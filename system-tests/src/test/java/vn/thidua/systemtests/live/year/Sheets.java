package vn.thidua.systemtests.live.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.CaseModel.Entry;
import vn.thidua.scoring.engine.cases.CaseModel.Review;
import vn.thidua.scoring.engine.cases.CaseModel.Values;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Answer;
import vn.thidua.systemtests.client.Call;

/** What the people concerned do with their sheets, as a case says. */
final class Sheets {

  private final People people;
  private final CaseModel model;
  private final String period;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  Sheets(People people, CaseModel model, String period) {
    this.people = people;
    this.model = model;
    this.period = period;
  }

  /** The sheet that the period made for the unit, or that its officer opens. */
  private String id(String member) {
    return ids.computeIfAbsent(member, this::find);
  }

  private String find(String member) {
    Account officer = people.officerOf(member);
    String unit = people.unit(member);
    List<JsonNode> there =
        people
            .gateway()
            .list(officer, "/score-sheets", Map.of("periodId", period, "organizationId", unit));
    if (!there.isEmpty()) {
      return there.getFirst().path("id").asText();
    }
    ObjectNode body = People.object("periodId", period).put("clusterId", people.cluster());
    return people.made(officer, "/score-sheets", body.put("organizationId", unit));
  }

  String path(String member) {
    return "/score-sheets/" + id(member);
  }

  JsonNode read(String member, Account who) {
    return people.gateway().ask(who, Call.get(path(member)));
  }

  /** All that the unit enters. */
  void score(String member) {
    JsonNode sheet = read(member, people.officerOf(member));
    Call call = Call.put(path(member) + "/self-score", selfScore(member, entry -> true));
    people.gateway().ask(people.officerOf(member), call.ifStill(sheet));
  }

  ObjectNode selfScore(String member, Predicate<Entry> which) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = body.putArray("entries");
    for (Entry entry : entries(member)) {
      if (which.test(entry)) {
        ObjectNode line = lines.addObject().put("criterion", entry.criterion());
        if (entry.assigned() != null) {
          line.put("assigned", entry.assigned());
        }
        put(line, entry.values());
        for (int i = 1; i <= entry.evidence(); i++) {
          line.withArray("evidence").addObject().put("title", "Minh chứng " + i);
        }
      }
    }
    return body;
  }

  List<Entry> entries(String member) {
    return Objects.requireNonNull(model.sheetOf(member), member).entries();
  }

  /** Writes what a stage says and completes it. */
  void review(String member, String stage, Account by, Function<Entry, @Nullable Review> said) {
    write(member, stage, by, said);
    move(member, by, "/" + stage + "/complete", null).orFail();
  }

  void write(String member, String stage, Account by, Function<Entry, @Nullable Review> said) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = body.putArray("entries");
    for (Entry entry : entries(member)) {
      Review review = said.apply(entry);
      if (review != null) {
        ObjectNode line = lines.addObject().put("criterion", entry.criterion());
        put(line, review.values());
        if (review.rejected() != null) {
          line.put("rejected", review.rejected());
        }
        line.put("comment", "Theo hồ sơ kiểm tra");
      }
    }
    Call call = Call.put(path(member) + "/" + stage, body);
    people.gateway().ask(by, call.ifStill(read(member, by)));
  }

  /** One word to each correction and each rejection of the head. */
  void explain(String member) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = body.putArray("entries");
    for (Entry entry : entries(member)) {
      if (entry.headReview() != null) {
        lines.addObject().put("criterion", entry.criterion()).put("text", "Đã bổ sung hồ sơ");
      }
    }
    Account officer = people.officerOf(member);
    Call call = Call.put(path(member) + "/explanations", body);
    people.gateway().ask(officer, call.ifStill(read(member, officer)));
  }

  /** As the sheet is now; the answer may be a refusal. */
  Answer move(String member, Account who, String move, @Nullable JsonNode body) {
    Call call = Call.post(path(member) + move, body);
    return people.gateway().send(who, call.ifStill(read(member, who)));
  }

  Answer submit(String member) {
    return move(member, people.officerOf(member), "/submit", null);
  }

  private static void put(ObjectNode line, Values values) {
    putIfSaid(line, "target", values.target());
    putIfSaid(line, "actual", values.actual());
    putIfSaid(line, "points", values.points());
    putIfSaid(line, "count", values.count());
    if (values.passed() != null) {
      line.put("passed", values.passed());
    }
  }

  private static void putIfSaid(ObjectNode line, String field, @Nullable String value) {
    if (value != null) {
      line.put(field, value);
    }
  }
}
