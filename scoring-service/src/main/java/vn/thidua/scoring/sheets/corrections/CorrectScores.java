package vn.thidua.scoring.sheets.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.ScoresCorrected;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.SheetLogged;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageCheck;
import vn.thidua.scoring.sheets.values.StageValue;

/**
 * What the standing office says instead, once its review is complete: of the criteria named only.
 */
@ApplicationScoped
public class CorrectScores {

  /** From which version of the sheet to which, and what about. */
  public record Corrected(long from, long to, List<Change> changes) {}

  /** What the office said of a criterion before, and says now. */
  public record Change(@Nullable StageValue before, StageValue after) {}

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetValues values;
  private final SheetEvents events;
  private final Clock clock;

  CorrectScores(
      SheetRepository sheets, SheetDesk desk, SheetValues values, SheetEvents events, Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.values = values;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Call with a sheet that is held, by somebody who may; 400 names the places among corrections.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Corrected correct(
      SheetAffair affair, List<StageValue> corrections, UUID complaintId, By by) {
    Sheet sheet = sheets.findById(affair.id());
    sheet.require(SheetStatus.OFFICE_REVIEWED);
    List<StageValue> present = values.of(sheet.id());
    List<FieldError> errors =
        errors(desk.scheme(affair.period()), desk.measured(affair.period()), present, corrections);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    List<StageValue> before = present.stream().filter(v -> v.stage() == Stage.OFFICE).toList();
    long from = sheet.version();
    sheet.valuesChanged(clock.instant());
    sheets.flush();
    List<StageValue> after = merged(before, corrections, sheet.version());
    values.replace(sheet.id(), Stage.OFFICE, after);
    events.publish(
        by,
        affair.period(),
        new ScoresCorrected(complaintId, corrections.size()),
        SheetLogged.values(Stage.OFFICE, before),
        SheetLogged.values(Stage.OFFICE, after),
        sheet.state());
    return new Corrected(from, sheet.version(), changes(before, corrections));
  }

  private static List<StageValue> merged(
      List<StageValue> before, List<StageValue> corrections, long version) {
    Set<String> named = corrections.stream().map(StageValue::criterion).collect(Collectors.toSet());
    return Stream.concat(
            before.stream().filter(value -> !named.contains(value.criterion())),
            corrections.stream().map(value -> value.withVersion(version)))
        .toList();
  }

  private static List<Change> changes(List<StageValue> before, List<StageValue> corrections) {
    Map<String, StageValue> said =
        before.stream().collect(Collectors.toMap(StageValue::criterion, Function.identity()));
    return corrections.stream()
        .map(value -> new Change(said.get(value.criterion()), value))
        .toList();
  }

  /** What may not be said, and what could not be scored together with the other stages. */
  private static List<FieldError> errors(
      CompiledScheme scheme,
      Set<String> measured,
      List<StageValue> present,
      List<StageValue> corrections) {
    return StageCheck.errors(
            scheme,
            Stage.OFFICE,
            corrections.stream().map(v -> new StageCheck.Said(v.criterion(), v)).toList(),
            present.stream().filter(v -> v.stage() != Stage.OFFICE).toList(),
            measured)
        .stream()
        .map(error ->
            new FieldError(
                error.pointer().replaceFirst("^/entries", "/corrections"),
                error.code(),
                error.message()))
        .toList();
  }
}
