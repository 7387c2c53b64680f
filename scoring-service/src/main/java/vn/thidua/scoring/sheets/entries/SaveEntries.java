package vn.thidua.scoring.sheets.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.ValuesWritten;
import vn.thidua.scoring.sheets.SheetProblem;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.EvidenceUses;
import vn.thidua.scoring.sheets.values.SheetLogged;
import vn.thidua.scoring.sheets.values.SheetValues;

/**
 * Writes those entries of a stage that are named and leaves the others alone, so that several
 * people may work on one sheet. Each names the version of the entry that it saw: all of a save is
 * taken, or nothing if one of its entries was changed meanwhile. Saving again what stands already
 * changes nothing, whatever version is named: an answer that got lost does no harm.
 */
@ApplicationScoped
public class SaveEntries {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetValues values;
  private final EntryRows rows;
  private final EvidenceUses evidence;
  private final SheetEvents events;
  private final Clock clock;

  SaveEntries(
      SheetRepository sheets,
      SheetDesk desk,
      SheetValues values,
      EntryRows rows,
      EvidenceUses evidence,
      SheetEvents events,
      Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.values = values;
    this.rows = rows;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public SavedEntries save(UUID id, Stage stage, List<EntryChange> changes, Actor by) {
    SheetDesk.Turn turn = desk.takeToWrite(id, stage, null, by);
    EntryDraft draft = EntryDraft.of(stage, changes, values.of(id));
    List<FieldError> conflicts = draft.conflicts();
    if (!conflicts.isEmpty()) {
      throw ProblemException.of(
          SheetProblem.ENTRY_CHANGED,
          Text.of(
              "%d mục đã được người khác sửa; chưa lưu gì.",
              "%d entries were changed by someone else; nothing was saved.", conflicts.size()),
          conflicts);
    }
    List<FieldError> errors = refused(draft, turn, changes, by);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    List<ChangedEntry> pairs = draft.changed();
    Sheet sheet = turn.sheet();
    if (!pairs.isEmpty()) {
      sheet.valuesChanged(clock.instant());
      sheets.flush();
      rows.write(id, stage, pairs, sheet.version());
      evidence.settle(
          sheet, turn.period(), ChangedEntry.before(pairs), ChangedEntry.after(pairs), by);
      events.publish(
          By.mandate(by, turn.mandate()),
          turn.period(),
          new ValuesWritten(stage, pairs.size()),
          SheetLogged.values(stage, ChangedEntry.before(pairs)),
          SheetLogged.values(stage, ChangedEntry.after(pairs)),
          sheet.state());
    }
    return new SavedEntries(id, sheet.version(), draft.saved(sheet.version()));
  }

  /**
   * What {@link #save} would refuse, each at its place in the changes; nothing is written.
   *
   * @throws ProblemException if the caller may not write the stage now
   */
  @Transactional
  public List<FieldError> refusals(UUID id, Stage stage, List<EntryChange> changes, Actor by) {
    SheetDesk.Turn turn = desk.takeToWrite(id, stage, null, by);
    EntryDraft draft = EntryDraft.of(stage, changes, values.of(id));
    List<FieldError> refused = new ArrayList<>(draft.conflicts());
    refused.addAll(refused(draft, turn, changes, by));
    return refused;
  }

  private List<FieldError> refused(
      EntryDraft draft, SheetDesk.Turn turn, List<EntryChange> changes, Actor by) {
    List<FieldError> refused =
        new ArrayList<>(draft.errors(desk.scheme(turn.period()), desk.measured(turn.period())));
    List<ChangedEntry> pairs = draft.changed();
    refused.addAll(
        evidence.refusals(
            ChangedEntry.before(pairs),
            ChangedEntry.after(pairs),
            changes.stream().map(EntryChange::criterion).toList(),
            by));
    return refused;
  }
}
