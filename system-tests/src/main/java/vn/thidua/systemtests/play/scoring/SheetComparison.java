package vn.thidua.systemtests.play.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile.Entry;
import vn.thidua.systemtests.casefile.CaseFile.Review;
import vn.thidua.systemtests.casefile.CaseFile.Sheet;
import vn.thidua.systemtests.casefile.CaseFile.Values;
import vn.thidua.systemtests.casefile.place.Pointer;
import vn.thidua.systemtests.play.stage.Differences;

/** Whether a stored sheet is the file's, part by part. */
final class SheetComparison {

  private static final Values NO_VALUES = new Values(null, null, null, null, null);
  private static final Review NO_REVIEW = new Review(NO_VALUES, null, null);

  private final int index;
  private final Sheet sheet;
  private final Map<String, JsonNode> entries = new HashMap<>();
  private final JsonNode stored;

  SheetComparison(int index, Sheet sheet, JsonNode stored) {
    this.index = index;
    this.sheet = sheet;
    this.stored = stored;
    stored.path("entries").forEach(entry -> entries.put(entry.path("criterion").asText(), entry));
  }

  Differences selfScore() {
    Differences differences = new Differences();
    each((pointer, entry) -> {
      JsonNode self = storedPart(entry, "selfScore");
      boolean assigned = !Boolean.FALSE.equals(entry.assigned());
      boolean storedAssigned = self.path("assigned").asBoolean(true);
      if (assigned != storedAssigned) {
        differences.add(
            pointer + "/assigned", String.valueOf(assigned), String.valueOf(storedAssigned));
      }
      compare(pointer, entry.values(), self, differences);
      List<String> evidence = new ArrayList<>();
      self.path("evidence").forEach(item -> evidence.add(item.path("title").asText()));
      List<String> wanted = SheetRequests.evidenceTitles(entry.evidence());
      if (!evidence.equals(wanted)) {
        differences.add(pointer + "/evidence", wanted.toString(), evidence.toString());
      }
    });
    return differences;
  }

  Differences review(ReviewStage stage) {
    Differences differences = new Differences();
    each((pointer, entry) -> {
      String place = pointer + "/" + stage.field();
      Review review = stage.of(entry);
      Review wanted = review == null ? NO_REVIEW : review;
      JsonNode there = storedPart(entry, stage.field());
      compare(place, wanted.values(), there, differences);
      differences.flag(place + "/rejected", wanted.rejected(), there.path("rejected"));
      differences.text(place + "/comment", wanted.comment(), there.path("comment"));
    });
    return differences;
  }

  Differences explanations() {
    Differences differences = new Differences();
    each((pointer, entry) ->
        differences.text(
            pointer + "/explanation", entry.explanation(), storedPart(entry, "explanation")));
    return differences;
  }

  Differences bars() {
    Differences differences = new Differences();
    List<String> open = openBars();
    for (int i = 0; i < sheet.bars().size(); i++) {
      if (!open.contains(sheet.bars().get(i))) {
        differences.add(Pointer.of("sheets", index, "bars", i), sheet.bars().get(i), "");
      }
    }
    differences.addAll(unwantedBars());
    return differences;
  }

  /** Bars that somebody imposed since; they are not lifted here. */
  Differences unwantedBars() {
    Differences differences = new Differences();
    openBars().stream()
        .filter(code -> !sheet.bars().contains(code))
        .forEach(code -> differences.add(Pointer.of("sheets", index, "bars"), "", code));
    return differences;
  }

  List<String> openBars() {
    return openBarsOf(stored);
  }

  static List<String> openBarsOf(JsonNode stored) {
    List<String> codes = new ArrayList<>();
    for (JsonNode bar : stored.path("bars")) {
      if (bar.path("liftedAt").isNull() || bar.path("liftedAt").isMissingNode()) {
        codes.add(bar.path("code").asText());
      }
    }
    return codes;
  }

  /** All criteria of the file, then those that are stored only. */
  private void each(BiConsumer<String, Entry> compare) {
    Set<String> inFile = new HashSet<>();
    for (int i = 0; i < sheet.entries().size(); i++) {
      Entry entry = sheet.entries().get(i);
      inFile.add(entry.criterion());
      compare.accept(Pointer.of("sheets", index, "entries", i), entry);
    }
    entries.keySet().stream()
        .filter(criterion -> !inFile.contains(criterion))
        .sorted()
        .forEach(criterion ->
            compare.accept(
                Pointer.of("sheets", index, "entries") + " " + criterion,
                new Entry(criterion, null, NO_VALUES, null, null, null, null)));
  }

  private JsonNode storedPart(Entry entry, String part) {
    JsonNode there = entries.get(entry.criterion());
    return there == null ? MissingNode.getInstance() : there.path(part);
  }

  private static void compare(
      String pointer, Values wanted, JsonNode there, Differences differences) {
    differences.number(pointer + "/target", wanted.target(), there.path("target"));
    differences.number(pointer + "/actual", wanted.actual(), there.path("actual"));
    differences.number(pointer + "/points", wanted.points(), there.path("points"));
    differences.flag(pointer + "/passed", wanted.passed(), there.path("passed"));
    @Nullable BigDecimal count = wanted.count() == null ? null : new BigDecimal(wanted.count());
    differences.number(pointer + "/count", count, there.path("count"));
  }
}
