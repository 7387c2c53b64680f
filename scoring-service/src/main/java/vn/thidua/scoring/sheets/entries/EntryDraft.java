package vn.thidua.scoring.sheets.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.entries.SavedEntries.SavedEntry;
import vn.thidua.scoring.sheets.values.StageCheck;
import vn.thidua.scoring.sheets.values.StageValue;

/** What a save wants, laid beside what stands. */
final class EntryDraft {

  private record Line(EntryChange change, @Nullable StageValue before, @Nullable StageValue after) {

    long presentVersion() {
      return before == null ? 0 : before.version();
    }

    boolean changes() {
      if (before == null) {
        return after != null;
      }
      return after == null || !after.saysTheSameAs(before);
    }
  }

  private final Stage stage;
  private final List<Line> lines;

  /** What the other stages say about the criteria named. */
  private final List<StageValue> others;

  private EntryDraft(Stage stage, List<Line> lines, List<StageValue> others) {
    this.stage = stage;
    this.lines = lines;
    this.others = others;
  }

  static EntryDraft of(Stage stage, List<EntryChange> changes, List<StageValue> stored) {
    Map<String, StageValue> own = new HashMap<>();
    Set<String> named = new HashSet<>();
    changes.forEach(change -> named.add(change.criterion()));
    List<StageValue> others = new ArrayList<>();
    for (StageValue value : stored) {
      if (value.stage() == stage) {
        own.put(value.criterion(), value);
      } else if (named.contains(value.criterion())) {
        others.add(value);
      }
    }
    List<Line> lines =
        changes.stream()
            .map(change -> {
              StageValue before = own.get(change.criterion());
              return new Line(change, before, after(change, before));
            })
            .toList();
    return new EntryDraft(stage, lines, others);
  }

  private static @Nullable StageValue after(EntryChange change, @Nullable StageValue before) {
    StageValue value = change.value();
    if (value == null || !change.keepsEvidence()) {
      return value;
    }
    return value.withEvidence(before == null ? List.of() : before.evidence());
  }

  /** Entries that are not what their writer saw, and not what the writer wants either. */
  List<FieldError> conflicts() {
    List<FieldError> conflicts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.changes() && line.change().expectedVersion() != line.presentVersion()) {
        conflicts.add(conflict(i, line));
      }
    }
    return conflicts;
  }

  private static FieldError conflict(int place, Line line) {
    StageValue stands = line.before();
    String criterion = line.change().criterion();
    return new FieldError(
        "/entries/" + place + "/ifVersion",
        "changed-meanwhile",
        stands == null
            ? Text.of(
                "Mục \"%s\" không còn (phiên bản 0)",
                "There is no entry \"%s\" any more (version 0)", criterion)
            : Text.of(
                "Mục \"%s\" nay là phiên bản %d: %s",
                "The entry \"%s\" is at version %d now: %s",
                criterion,
                stands.version(),
                stands.inWords()));
  }

  List<FieldError> errors(CompiledScheme scheme, Set<String> measured) {
    return StageCheck.errors(
        scheme,
        stage,
        lines.stream()
            .map(line -> new StageCheck.Said(line.change().criterion(), line.after()))
            .toList(),
        others,
        measured);
  }

  List<ChangedEntry> changed() {
    return lines.stream()
        .filter(Line::changes)
        .map(line -> new ChangedEntry(line.change().criterion(), line.before(), line.after()))
        .toList();
  }

  /**
   * @param version of the entries that changed
   */
  List<SavedEntry> saved(long version) {
    return lines.stream()
        .map(line ->
            new SavedEntry(
                line.change().criterion(),
                !line.changes() ? line.presentVersion() : line.after() == null ? 0 : version))
        .toList();
  }
}
