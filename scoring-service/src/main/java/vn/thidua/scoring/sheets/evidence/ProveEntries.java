package vn.thidua.scoring.sheets.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.entries.EntryChange;
import vn.thidua.scoring.sheets.entries.SaveEntries;
import vn.thidua.scoring.sheets.entries.SavedEntries;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageValue;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/**
 * Puts a piece of evidence to entries, behind what is there, and takes one away. An entry that says
 * nothing yet begins with it. What is there already is not put there twice.
 */
@ApplicationScoped
public class ProveEntries {

  private static final int MOST = 50;

  private final SheetDesk desk;
  private final SheetValues values;
  private final SaveEntries save;
  private final Files files;

  ProveEntries(SheetDesk desk, SheetValues values, SaveEntries save, Files files) {
    this.desk = desk;
    this.values = values;
    this.save = save;
    this.files = files;
  }

  @Transactional
  SavedEntries add(
      UUID sheet, NewSheetEvidence evidence, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Turn turn = desk.takeToWrite(sheet, Stage.SELF, expectedVersion, by);
    Map<String, StageValue> present = selfScores(sheet);
    List<FieldError> errors = unfit(desk.scheme(turn.period()), evidence, present);
    if (evidence.fileId() != null) {
      errors.addAll(files.unknown(Map.of("/fileId", evidence.fileId()), by));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    List<EntryChange> changes =
        evidence.criteria().stream()
            .map(criterion -> with(criterion, present.get(criterion), evidence.toItem()))
            .toList();
    return save.save(sheet, Stage.SELF, changes, by);
  }

  /**
   * @param position counted from 1
   * @param expectedVersion of the sheet in which it was seen at this position
   */
  @Transactional
  SavedEntries remove(UUID sheet, String criterion, int position, long expectedVersion, Actor by) {
    desk.takeToWrite(sheet, Stage.SELF, expectedVersion, by);
    StageValue present = selfScores(sheet).get(criterion);
    if (present == null || position < 1 || position > present.evidence().size()) {
      throw ProblemException.notFound("evidence", criterion + "/" + position);
    }
    List<EvidenceItem> rest = new ArrayList<>(present.evidence());
    rest.remove(position - 1);
    return save.save(
        sheet,
        Stage.SELF,
        List.of(new EntryChange(criterion, present.version(), present.withEvidence(rest), false)),
        by);
  }

  private Map<String, StageValue> selfScores(UUID sheet) {
    return values.of(sheet).stream()
        .filter(value -> value.stage() == Stage.SELF)
        .collect(
            Collectors.toMap(StageValue::criterion, value -> value, (a, b) -> a, HashMap::new));
  }

  private static List<FieldError> unfit(
      CompiledScheme scheme, NewSheetEvidence evidence, Map<String, StageValue> present) {
    List<FieldError> errors = new ArrayList<>();
    if (evidence.link() != null && evidence.fileId() != null) {
      errors.add(
          new FieldError(
              "",
              "either-or",
              Text.of(
                  "Minh chứng là liên kết hoặc tệp, không phải cả hai",
                  "Evidence is a link or a file, not both")));
    }
    List<@Nullable String> criteria =
        evidence.criteria().stream().<@Nullable String>map(code -> code).toList();
    EntryCheck.ofCriteria(scheme, criteria)
        .forEach(violation ->
            errors.add(
                new FieldError(
                    "/criteria/" + violation.index(),
                    violation.rule().code(),
                    new Text(violation.vietnamese(), violation.english()))));
    for (int i = 0; i < evidence.criteria().size(); i++) {
      StageValue entry = present.get(evidence.criteria().get(i));
      if (entry != null && entry.evidence().size() >= MOST) {
        errors.add(
            new FieldError(
                "/criteria/" + i,
                "size",
                Text.of("Nhiều nhất %d minh chứng", "At most %d pieces of evidence", MOST)));
      }
    }
    return errors;
  }

  private static EntryChange with(
      String criterion, @Nullable StageValue present, EvidenceItem item) {
    if (present == null) {
      return new EntryChange(criterion, 0, begun(criterion, item), false);
    }
    List<EvidenceItem> all = new ArrayList<>(present.evidence());
    if (!all.contains(item)) {
      all.add(item);
    }
    return new EntryChange(criterion, present.version(), present.withEvidence(all), false);
  }

  private static StageValue begun(String criterion, EvidenceItem item) {
    return new StageValue(
        criterion, Stage.SELF, true, null, null, null, null, null, null, null, List.of(item));
  }
}
