package vn.thidua.scoring.sheets.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.ExplanationsWritten;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;

/** Replaces the member's explanations. They are text and never change a value. */
@ApplicationScoped
public class WriteExplanations {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetValues values;
  private final SheetEvents events;
  private final Clock clock;

  WriteExplanations(
      SheetRepository sheets, SheetDesk desk, SheetValues values, SheetEvents events, Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.values = values;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void write(UUID id, List<Explanation> texts, long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    HeldMandate mandate = SheetAccess.requireOfficer(open.rights());
    desk.requireOpen(open.period());
    open.sheet().require(SheetStatus.SUBMITTED, SheetStatus.HEAD_REVIEWED);
    desk.requireTime(open.sheet(), open.period(), PeriodStage.EXPLANATION);
    List<@Nullable String> criteria =
        texts.stream().<@Nullable String>map(Explanation::criterion).toList();
    List<FieldError> errors =
        EntryCheck.ofCriteria(desk.scheme(open.period()), criteria).stream()
            .map(v ->
                new FieldError(
                    "/entries/" + v.index() + "/criterion",
                    v.rule().code(),
                    new Text(v.vietnamese(), v.english())))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Map<String, String> byCriterion = new LinkedHashMap<>();
    texts.forEach(text -> byCriterion.put(text.criterion(), text.text()));
    Map<String, String> before = values.explanations(id);
    values.replaceExplanations(id, byCriterion);
    open.sheet().valuesChanged(clock.instant());
    sheets.flush();
    events.publish(
        By.mandate(by, mandate),
        open.period(),
        new ExplanationsWritten(texts.size()),
        SheetLogged.explanations(before),
        SheetLogged.explanations(byCriterion),
        open.sheet().state());
  }
}
