package vn.thidua.scoring.sheets.offline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetProblem;
import vn.thidua.scoring.sheets.form.Filled;
import vn.thidua.scoring.sheets.form.FilledForm;
import vn.thidua.scoring.sheets.values.Explanation;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.WriteExplanations;

/** Writes some of a member's explanations and leaves the others alone. */
@ApplicationScoped
class ExplainSome {

  private final SheetDesk desk;
  private final SheetValues values;
  private final WriteExplanations write;

  ExplainSome(SheetDesk desk, SheetValues values, WriteExplanations write) {
    this.desk = desk;
    this.values = values;
    this.write = write;
  }

  /** What {@link #explain} would refuse, each at its place; nothing is written. */
  @Transactional
  List<FieldError> refusals(UUID id, List<FilledForm.Row> rows, Actor by) {
    List<FieldError> refused = attempt(id, rows, by);
    QuarkusTransaction.setRollbackOnly();
    return refused;
  }

  /** The version of the sheet that comes of it. */
  @Transactional
  long explain(UUID id, List<FilledForm.Row> rows, Actor by) {
    List<FieldError> refused = attempt(id, rows, by);
    if (!refused.isEmpty()) {
      throw ProblemException.of(
          SheetProblem.ENTRY_CHANGED,
          Text.of(
              "%d mục đã được người khác sửa; chưa lưu gì.",
              "%d entries were changed by someone else; nothing was saved.", refused.size()),
          refused);
    }
    return desk.take(id, null, by).sheet().version();
  }

  private List<FieldError> attempt(UUID id, List<FilledForm.Row> rows, Actor by) {
    SheetDesk.Open open = desk.take(id, null, by);
    Map<String, String> texts = new TreeMap<>(values.explanations(id));
    List<FieldError> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      FilledForm.Row row = rows.get(i);
      String stands = texts.get(row.criterion());
      if (!row.basedOn(Filled.words(stands))) {
        refused.add(changed(i, row.criterion(), stands));
      }
    }
    List<@Nullable String> criteria =
        rows.stream().<@Nullable String>map(FilledForm.Row::criterion).toList();
    for (EntryViolation wrong : EntryCheck.ofCriteria(desk.scheme(open.period()), criteria)) {
      refused.removeIf(error -> error.pointer().equals(place(wrong.index())));
      refused.add(
          new FieldError(
              place(wrong.index()) + "/criterion",
              wrong.rule().code(),
              new Text(wrong.vietnamese(), wrong.english())));
    }
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      if (refused.stream()
          .noneMatch(error -> (error.pointer() + "/").startsWith(place(at) + "/"))) {
        String words = rows.get(i).filled().words();
        if (words == null) {
          texts.remove(rows.get(i).criterion());
        } else {
          texts.put(rows.get(i).criterion(), words);
        }
      }
    }
    write.write(
        id,
        texts.entrySet().stream()
            .map(text -> new Explanation(text.getKey(), text.getValue()))
            .toList(),
        open.sheet().version(),
        by);
    return refused;
  }

  private static FieldError changed(int index, String criterion, @Nullable String stands) {
    return new FieldError(
        place(index),
        "changed-meanwhile",
        Text.of(
            "Giải trình của \"%s\" nay là: %s",
            "The explanation of \"%s\" is by now: %s", criterion, stands == null ? "–" : stands));
  }

  private static String place(int index) {
    return "/entries/" + index;
  }
}
