package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.Entry;
import vn.thidua.systemtests.casefile.CaseFile.Review;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.casefile.CaseFile.Values;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Places;
import vn.thidua.systemtests.play.stage.Played;
import vn.thidua.systemtests.play.stage.Written;

/** The requests for one unit's sheet. */
final class SheetRequests {

  private final CaseFile file;
  private final Played played;
  private final int index;

  SheetRequests(CaseFile file, Played played, int index) {
    this.file = file;
    this.played = played;
    this.index = index;
  }

  Sheet sheet() {
    return file.sheets().get(index);
  }

  Call creation() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("periodId", played.periodId());
    body.put("clusterId", played.clusterId());
    body.put("organizationId", played.organizationId(sheet().organization()));
    return Call.post("/score-sheets", body);
  }

  Call selfScore(JsonNode stored) {
    Batch batch = new Batch();
    for (int i = 0; i < sheet().entries().size(); i++) {
      Entry entry = sheet().entries().get(i);
      if (entry.isEnteredByUnit()) {
        ObjectNode line = batch.line(entry, Pointer.of("sheets", index, "entries", i));
        if (entry.assigned() != null) {
          line.put("assigned", entry.assigned());
        }
        putValues(line, entry.values());
        putEvidence(line, entry.evidence());
      }
    }
    return batch.put(stored, "/self-score");
  }

  Call review(JsonNode stored, ReviewStage stage) {
    Batch batch = new Batch();
    for (int i = 0; i < sheet().entries().size(); i++) {
      Entry entry = sheet().entries().get(i);
      Review review = stage.of(entry);
      if (review != null && saysSomething(review)) {
        String pointer = Pointer.of("sheets", index, "entries", i, stage.field());
        ObjectNode line = batch.line(entry, pointer);
        putValues(line, review.values());
        if (review.rejected() != null) {
          line.put("rejected", review.rejected());
        }
        if (review.comment() != null && !review.comment().isEmpty()) {
          line.put("comment", review.comment());
        }
      }
    }
    return batch.put(stored, stage.path());
  }

  Call explanations(JsonNode stored) {
    Batch batch = new Batch();
    for (int i = 0; i < sheet().entries().size(); i++) {
      Entry entry = sheet().entries().get(i);
      if (entry.explanation() != null && !entry.explanation().isEmpty()) {
        String pointer = Pointer.of("sheets", index, "entries", i);
        batch.line(entry, pointer).put("text", entry.explanation());
        batch.places.from("/entries/" + batch.last() + "/text", pointer + "/explanation");
      }
    }
    return batch.put(stored, "/explanations");
  }

  Call bar(JsonNode stored, int bar) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", sheet().bars().get(bar));
    body.put("reason", "Theo tệp " + file.name());
    return Call.post(path(stored) + "/bars", body)
        .madeFrom(new Places().from("/code", Pointer.of("sheets", index, "bars", bar)));
  }

  Call action(JsonNode stored, String action) {
    String pointer = Pointer.of("sheets", index);
    return Call.post(path(stored) + action, null)
        .madeFrom(new Places().alike("", pointer))
        .ifStill(stored);
  }

  static String path(JsonNode stored) {
    return "/score-sheets/" + stored.path("id").asText();
  }

  static List<String> evidenceTitles(@Nullable Integer count) {
    return count == null
        ? List.of()
        : IntStream.rangeClosed(1, count).mapToObj(number -> "Minh chứng " + number).toList();
  }

  private static boolean saysSomething(Review review) {
    return !review.values().isEmpty()
        || review.rejected() != null
        || (review.comment() != null && !review.comment().isEmpty());
  }

  private static void putValues(ObjectNode line, Values values) {
    putIfSaid(line, "target", values.target());
    putIfSaid(line, "actual", values.actual());
    putIfSaid(line, "points", values.points());
    if (values.passed() != null) {
      line.put("passed", values.passed());
    }
    if (values.count() != null) {
      line.put("count", values.count());
    }
  }

  private static void putIfSaid(ObjectNode line, String field, @Nullable BigDecimal number) {
    if (number != null) {
      line.put(field, Written.plain(number));
    }
  }

  private static void putEvidence(ObjectNode line, @Nullable Integer count) {
    if (count != null && count > 0) {
      ArrayNode evidence = line.putArray("evidence");
      evidenceTitles(count).forEach(title -> evidence.addObject().put("title", title));
    }
  }

  /** The lines of one request, and where in the file each of them comes from. */
  private static final class Batch {

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final ArrayNode lines = body.putArray("entries");
    private final Places places = new Places();

    ObjectNode line(Entry entry, String pointer) {
      String inBody = "/entries/" + lines.size();
      places.alike(inBody, pointer);
      places.from(inBody + "/evidence", pointer + "/evidence");
      return lines.addObject().put("criterion", entry.criterion());
    }

    int last() {
      return lines.size() - 1;
    }

    Call put(JsonNode stored, String part) {
      return Call.put(path(stored) + part, body).madeFrom(places).ifStill(stored);
    }
  }
}
