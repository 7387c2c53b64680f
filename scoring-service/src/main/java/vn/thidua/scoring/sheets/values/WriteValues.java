package vn.thidua.scoring.sheets.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.ValuesWritten;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.Stage;

/** Replaces what one stage says about the sheet, whole. */
@ApplicationScoped
public class WriteValues {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetValues values;
  private final EvidenceUses evidence;
  private final SheetEvents events;
  private final Clock clock;

  WriteValues(
      SheetRepository sheets,
      SheetDesk desk,
      SheetValues values,
      EvidenceUses evidence,
      SheetEvents events,
      Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.values = values;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void write(
      UUID id, Stage stage, List<StageValue> written, long expectedVersion, Actor by) {
    SheetDesk.Turn turn = desk.takeToWrite(id, stage, expectedVersion, by);
    Map<Boolean, List<StageValue>> present =
        values.of(id).stream().collect(Collectors.partitioningBy(v -> v.stage() == stage));
    List<StageValue> before = present.getOrDefault(true, List.of());
    List<StageValue> others = present.getOrDefault(false, List.of());
    List<FieldError> errors =
        StageCheck.errors(
            desk.scheme(turn.period()),
            stage,
            written.stream().map(v -> new StageCheck.Said(v.criterion(), v)).toList(),
            others,
            desk.measured(turn.period()));
    errors.addAll(
        evidence.refusals(
            before, written, written.stream().map(StageValue::criterion).toList(), by));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Sheet sheet = turn.sheet();
    sheet.valuesChanged(clock.instant());
    sheets.flush();
    values.replace(id, stage, versioned(written, before, sheet.version()));
    evidence.settle(sheet, turn.period(), before, written, by);
    events.publish(
        By.mandate(by, turn.mandate()),
        turn.period(),
        new ValuesWritten(stage, written.size()),
        SheetLogged.values(stage, before),
        SheetLogged.values(stage, written),
        sheet.state());
  }

  /** What says the same as before keeps its version. */
  private static List<StageValue> versioned(
      List<StageValue> written, List<StageValue> before, long version) {
    Map<String, StageValue> stored =
        before.stream().collect(Collectors.toMap(StageValue::criterion, Function.identity()));
    return written.stream()
        .map(value -> {
          StageValue same = stored.get(value.criterion());
          return value.withVersion(
              same != null && same.saysTheSameAs(value) ? same.version() : version);
        })
        .toList();
  }
}
