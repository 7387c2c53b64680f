package vn.thidua.scoring.sheets.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.entries.EntryChange;
import vn.thidua.scoring.sheets.entries.SaveEntries;
import vn.thidua.scoring.sheets.form.FilledForm;
import vn.thidua.scoring.sheets.form.FormReader;
import vn.thidua.scoring.sheets.form.Turn;
import vn.thidua.scoring.sheets.offline.FormReport.FormFault;
import vn.thidua.scoring.sheets.offline.FormReport.FormRow;
import vn.thidua.scoring.sheets.offline.FormReport.Outcome;

/**
 * Takes a form back. What was changed in it is saved as if it had been entered by hand: by the same
 * command, under the same rights; a row that somebody else changed meanwhile is refused.
 */
@ApplicationScoped
class TakeForm {

  /** How far to go. */
  enum Extent {
    /** Nothing is saved. */
    CHECK,
    /** All rows or none. */
    WHOLE,
    /** The rows that are not refused. */
    PARTIAL
  }

  /** At a time: a file may take some megabytes of memory while it is read. */
  private static final int MOST_READERS = 2;

  private final Semaphore readers = new Semaphore(MOST_READERS);
  private final SheetForms forms;
  private final SaveEntries save;
  private final ExplainSome explain;

  TakeForm(SheetForms forms, SaveEntries save, ExplainSome explain) {
    this.forms = forms;
    this.save = save;
    this.explain = explain;
  }

  /** 400, 409 or 413 if the file as a whole is not taken. */
  FormReport take(UUID id, InputStream file, Extent extent, Language language, Actor by) {
    SheetState state = forms.state(id, by);
    FilledForm form = read(file);
    requireFits(form, state);
    List<FilledForm.Row> changed =
        form.rows().stream()
            .filter(row -> row.faults().isEmpty() && changes(row, form, state))
            .toList();
    Map<Integer, List<FieldError>> refused = refusals(id, form, changed, by);
    boolean faulty = form.rows().stream().anyMatch(row -> !row.faults().isEmpty());
    List<FilledForm.Row> sound = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      if (!refused.containsKey(i)) {
        sound.add(changed.get(i));
      }
    }
    boolean whole = !faulty && refused.isEmpty();
    boolean saves =
        !sound.isEmpty() && (extent == Extent.PARTIAL || (extent == Extent.WHOLE && whole));
    long version = saves ? save(id, form, sound, by) : state.sheet().version();
    Map<Integer, List<FieldError>> byRow = new HashMap<>();
    refused.forEach((index, errors) -> byRow.put(changed.get(index).number(), errors));
    List<FormRow> rows =
        form.rows().stream()
            .filter(row -> row.base() != null || row.touched())
            .map(row -> told(row, form, byRow, changed.contains(row), saves, language))
            .toList();
    return new FormReport(id, form.origin().turn(), saves, version, counts(rows), rows);
  }

  private FilledForm read(InputStream file) {
    readers.acquireUninterruptibly();
    try {
      return FormReader.read(file);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    } finally {
      readers.release();
    }
  }

  private static void requireFits(FilledForm form, SheetState state) {
    if (!form.origin().sheet().equals(state.sheet().id())) {
      throw ProblemException.invalid(
          "",
          "other-sheet",
          Text.of(
              "Tệp là của phiếu %s, không phải phiếu này",
              "The file is of the sheet %s, not of this one", form.origin().sheet()));
    }
    if (form.origin().turn() == Turn.NONE) {
      throw ProblemException.invalid(
          "",
          "nothing-to-fill-in",
          Text.of("Phiếu này được tải về chỉ để xem", "This form was handed out to be read only"));
    }
    if (!form.origin().scheme().equals(state.scheme().id())) {
      throw ProblemException.of(
          FormProblem.FORM_OUTDATED,
          "Kỳ nay dùng bảng chấm điểm %s; hãy tải lại phiếu.",
          "The period has the scheme %s by now; download the sheet again.",
          state.scheme().id());
    }
  }

  private static boolean changes(FilledForm.Row row, FilledForm form, SheetState state) {
    return row.touched()
        && !row.filled().equals(state.filled(form.origin().turn(), row.criterion()));
  }

  /** By the place in what changes. */
  private Map<Integer, List<FieldError>> refusals(
      UUID id, FilledForm form, List<FilledForm.Row> changed, Actor by) {
    Stage stage = SheetState.stageOf(form.origin().turn());
    List<FieldError> errors =
        stage == null
            ? explain.refusals(id, changed, by)
            : save.refusals(id, stage, changes(changed, stage), by);
    Map<Integer, List<FieldError>> byPlace = new HashMap<>();
    for (FieldError error : errors) {
      byPlace
          .computeIfAbsent(
              Integer.valueOf(error.pointer().split("/", -1)[2]), unseen -> new ArrayList<>())
          .add(error);
    }
    return byPlace;
  }

  /** The version of the sheet that comes of it. */
  private long save(UUID id, FilledForm form, List<FilledForm.Row> rows, Actor by) {
    Stage stage = SheetState.stageOf(form.origin().turn());
    return stage == null
        ? explain.explain(id, rows, by)
        : save.save(id, stage, changes(rows, stage), by).version();
  }

  private static List<EntryChange> changes(List<FilledForm.Row> rows, Stage stage) {
    return rows.stream()
        .map(row ->
            row.filled().isNothing()
                ? EntryChange.removal(row.criterion(), row.version())
                : new EntryChange(
                    row.criterion(),
                    row.version(),
                    FormValues.value(row.criterion(), stage, row.filled()),
                    stage != Stage.SELF))
        .toList();
  }

  private static FormRow told(
      FilledForm.Row row,
      FilledForm form,
      Map<Integer, List<FieldError>> refused,
      boolean changed,
      boolean saved,
      Language language) {
    List<FormFault> faults = new ArrayList<>();
    row.faults()
        .forEach(fault ->
            faults.add(new FormFault(fault.cell(), fault.rule(), fault.text().in(language))));
    refused
        .getOrDefault(row.number(), List.of())
        .forEach(error ->
            faults.add(
                new FormFault(cell(row, form, error), error.code(), error.message().in(language))));
    Outcome outcome =
        !faults.isEmpty()
            ? Outcome.REFUSED
            : !changed ? Outcome.UNCHANGED : saved ? Outcome.TAKEN : Outcome.READY;
    return new FormRow(row.number(), row.criterion(), outcome, faults);
  }

  private static @Nullable String cell(FilledForm.Row row, FilledForm form, FieldError error) {
    String[] steps = error.pointer().split("/", -1);
    return steps.length < 4 ? null : form.cell(row, steps[3]);
  }

  private static FormReport.FormCounts counts(List<FormRow> rows) {
    return new FormReport.FormCounts(
        count(rows, Outcome.TAKEN),
        count(rows, Outcome.READY),
        count(rows, Outcome.UNCHANGED),
        count(rows, Outcome.REFUSED));
  }

  private static int count(List<FormRow> rows, Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
