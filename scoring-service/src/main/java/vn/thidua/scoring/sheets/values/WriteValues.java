package vn.thidua.scoring.sheets.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.entry.Line;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.ValuesWritten;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;

/** Replaces what one stage says about the sheet, whole. */
@ApplicationScoped
public class WriteValues {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetValues values;
  private final SheetEvents events;
  private final Clock clock;

  WriteValues(
      SheetRepository sheets, SheetDesk desk, SheetValues values, SheetEvents events, Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.values = values;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void write(
      UUID id, Stage stage, List<StageValue> written, long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    Sheet sheet = open.sheet();
    HeldMandate mandate =
        switch (stage) {
          case SELF -> SheetAccess.requireOfficer(open.rights());
          case HEAD -> SheetAccess.requireHeadReviewer(open.rights());
          case OFFICE -> SheetAccess.requireOfficeReviewer(open.rights());
        };
    desk.requireOpen(open.period());
    sheet.require(
        switch (stage) {
          case SELF -> SheetStatus.DRAFT;
          case HEAD -> SheetStatus.SUBMITTED;
          case OFFICE -> SheetStatus.HEAD_REVIEWED;
        });
    Map<Boolean, List<StageValue>> present =
        values.of(id).stream().collect(Collectors.partitioningBy(v -> v.stage() == stage));
    List<StageValue> before = present.getOrDefault(true, List.of());
    List<StageValue> others = present.getOrDefault(false, List.of());
    List<FieldError> errors = errors(desk.scheme(open.period()), stage, written, others);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    values.replace(id, stage, written);
    sheet.valuesChanged(clock.instant());
    sheets.flush();
    events.publish(
        By.mandate(by, mandate),
        open.period(),
        new ValuesWritten(stage, written.size()),
        SheetLogged.values(stage, before),
        SheetLogged.values(stage, written),
        sheet.state());
  }

  private static List<FieldError> errors(
      CompiledScheme scheme, Stage stage, List<StageValue> written, List<StageValue> others) {
    Map<String, Entry> besides = SheetValues.entries(others);
    List<EntryViolation> violations =
        switch (stage) {
          case SELF ->
              EntryCheck.ofSelfScore(
                  scheme,
                  written.stream().map(v -> new Line<>(v.criterion(), v.toSelfScore())).toList());
          case HEAD -> EntryCheck.ofReview(scheme, besides, ReviewStage.HEAD, reviews(written));
          case OFFICE -> EntryCheck.ofReview(scheme, besides, ReviewStage.OFFICE, reviews(written));
        };
    List<FieldError> errors = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (EntryViolation violation : violations) {
      errors.add(error("/entries/" + violation.index(), violation));
      if (violation.criterion() != null) {
        named.add(violation.criterion());
      }
    }
    errors.addAll(together(scheme, written, others, named));
    return errors;
  }

  /** What each stage may say alone can still be refused as the values that result from all. */
  private static List<FieldError> together(
      CompiledScheme scheme, List<StageValue> written, List<StageValue> others, Set<String> named) {
    List<String> order = written.stream().map(StageValue::criterion).toList();
    List<FieldError> errors = new ArrayList<>();
    SheetValues.entries(Stream.concat(others.stream(), written.stream()).toList())
        .forEach((criterion, entry) -> {
          Leaf leaf = scheme.leaf(criterion);
          if (leaf != null && !named.contains(criterion)) {
            int index = order.indexOf(criterion);
            String place = index < 0 ? "/entries" : "/entries/" + index;
            EntryCheck.ofValue(leaf, EffectiveValue.of(entry))
                .forEach(violation -> errors.add(error(place, violation)));
          }
        });
    return errors;
  }

  private static List<Line<Review>> reviews(List<StageValue> written) {
    return written.stream().map(v -> new Line<>(v.criterion(), v.toReview())).toList();
  }

  private static FieldError error(String place, EntryViolation violation) {
    return new FieldError(
        violation.field().isEmpty() ? place : place + "/" + violation.field(),
        violation.rule().code(),
        new Text(violation.vietnamese(), violation.english()));
  }
}
