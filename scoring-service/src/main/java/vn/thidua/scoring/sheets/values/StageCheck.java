package vn.thidua.scoring.sheets.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryRule;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.entry.Line;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.sheets.Stage;

/** What is refused of what a stage says, each at its place in the request. */
public final class StageCheck {

  /**
   * @param value null if the stage is to say nothing any more
   */
  public record Said(String criterion, @Nullable StageValue value) {}

  private final CompiledScheme scheme;
  private final List<Said> said;
  private final List<StageValue> others;
  private final Set<String> measured;
  private final List<StageValue> written = new ArrayList<>();

  /** By the index of a written value, its place in the request. */
  private final List<Integer> places = new ArrayList<>();

  /** Where a criterion is named first. */
  private final Map<String, Integer> first = new HashMap<>();

  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  private StageCheck(
      CompiledScheme scheme, List<Said> said, List<StageValue> others, Set<String> measured) {
    this.scheme = scheme;
    this.said = said;
    this.others = others;
    this.measured = measured;
    for (int i = 0; i < said.size(); i++) {
      StageValue value = said.get(i).value();
      first.putIfAbsent(said.get(i).criterion(), i);
      if (value != null) {
        written.add(value);
        places.add(i);
      }
    }
  }

  /**
   * @param others what the other stages say about these criteria, or about all
   * @param measured criteria whose actual values come from indicators
   */
  public static List<FieldError> errors(
      CompiledScheme scheme,
      Stage stage,
      List<Said> said,
      List<StageValue> others,
      Set<String> measured) {
    StageCheck check = new StageCheck(scheme, said, others, measured);
    check.entered();
    check.alone(stage);
    check.removed();
    check.together();
    return check.errors;
  }

  private void entered() {
    for (int i = 0; i < written.size(); i++) {
      StageValue value = written.get(i);
      if (value.actual() != null && measured.contains(value.criterion())) {
        String pointer = "/entries/" + places.get(i) + "/actual";
        errors.add(PeriodFigures.entered(pointer, value.criterion()));
      }
    }
  }

  private void alone(Stage stage) {
    List<EntryViolation> violations =
        switch (stage) {
          case SELF ->
              EntryCheck.ofSelfScore(
                  scheme,
                  written.stream().map(v -> new Line<>(v.criterion(), v.toSelfScore())).toList());
          case HEAD -> ofReview(ReviewStage.HEAD);
          case OFFICE -> ofReview(ReviewStage.OFFICE);
        };
    for (EntryViolation violation : violations) {
      if (isOfTheFigure(violation)) {
        continue;
      }
      errors.add(error("/entries/" + places.get(violation.index()), violation));
      if (violation.criterion() != null) {
        refused.add(violation.criterion());
      }
    }
  }

  private List<EntryViolation> ofReview(ReviewStage stage) {
    Map<String, Entry> besides = SheetValues.entries(others);
    List<Line<Review>> lines =
        written.stream().map(v -> new Line<>(v.criterion(), v.toReview())).toList();
    return EntryCheck.ofReview(scheme, besides, stage, lines);
  }

  /** What is not written is not looked at above, also where it is named twice. */
  private void removed() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < said.size(); i++) {
      Said line = said.get(i);
      boolean again = !seen.add(line.criterion());
      boolean mixed = line.value() == null || said.get(place(line.criterion())).value() == null;
      if (again && mixed) {
        errors.add(
            error(
                "/entries/" + i,
                new EntryViolation(
                    i,
                    line.criterion(),
                    "criterion",
                    EntryRule.CRITERION_DUPLICATE,
                    List.of(line.criterion()))));
        refused.add(line.criterion());
      }
    }
  }

  /** What each stage may say alone can still be refused as the values that result from all. */
  private void together() {
    List<StageValue> all = new ArrayList<>(others);
    all.addAll(written);
    SheetValues.entries(all)
        .forEach((criterion, entry) -> {
          Leaf leaf = scheme.leaf(criterion);
          if (leaf != null && !refused.contains(criterion)) {
            Integer place = first.get(criterion);
            EntryCheck.ofValue(leaf, EffectiveValue.of(entry)).stream()
                .filter(violation -> !isOfTheFigure(violation))
                .forEach(violation ->
                    errors.add(error(place == null ? "/entries" : "/entries/" + place, violation)));
          }
        });
  }

  /** The figure may bring the target that is missing. */
  private boolean isOfTheFigure(EntryViolation violation) {
    return violation.rule() == EntryRule.TARGET_MISSING && measured.contains(violation.criterion());
  }

  private int place(String criterion) {
    return Objects.requireNonNull(first.get(criterion));
  }

  private static FieldError error(String place, EntryViolation violation) {
    return new FieldError(
        violation.field().isEmpty() ? place : place + "/" + violation.field(),
        violation.rule().code(),
        new Text(violation.vietnamese(), violation.english()));
  }
}
