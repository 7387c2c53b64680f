package vn.thidua.scoring.sheets.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/**
 * The values of a sheet as the change log compares them: by what the API calls the stage, and below
 * it by criterion, for example {@code /headReview/I.1/points}.
 */
public final class SheetLogged {

  private SheetLogged() {}

  record Self(
      boolean assigned,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      List<EvidenceItem> evidence) {

    static Self of(StageValue value) {
      return new Self(
          !Boolean.FALSE.equals(value.assigned()),
          value.target(),
          value.actual(),
          value.points(),
          value.passed(),
          value.count(),
          value.evidence());
    }
  }

  record Reviewed(
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      @Nullable Boolean rejected,
      @Nullable String comment) {

    static Reviewed of(StageValue value) {
      return new Reviewed(
          value.target(),
          value.actual(),
          value.points(),
          value.passed(),
          value.count(),
          value.rejected(),
          value.comment());
    }
  }

  public static Map<String, Map<String, Object>> values(Stage stage, List<StageValue> values) {
    Map<String, Object> byCriterion = new TreeMap<>();
    values.forEach(value ->
        byCriterion.put(
            value.criterion(), stage == Stage.SELF ? Self.of(value) : Reviewed.of(value)));
    return Map.of(nameOf(stage), byCriterion);
  }

  public static Map<String, Map<String, String>> explanations(Map<String, String> byCriterion) {
    return Map.of("explanation", new TreeMap<>(byCriterion));
  }

  /** Whether a change is one of the stage's values. */
  public static boolean isOf(Stage stage, String path) {
    String place = "/" + nameOf(stage);
    return path.equals(place) || path.startsWith(place + "/");
  }

  private static String nameOf(Stage stage) {
    return switch (stage) {
      case SELF -> "selfScore";
      case HEAD -> "headReview";
      case OFFICE -> "officeReview";
    };
  }
}
