package vn.thidua.scoring.sheets.values;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thidua.scoring.sheets.Stage;

/**
 * The values of a sheet as the change log compares them: by what the API calls the stage, and below
 * it by criterion, for example {@code /headReview/I.1/points}.
 */
public final class SheetLogged {

  private SheetLogged() {}

  public static Map<String, Map<String, Object>> values(Stage stage, List<StageValue> values) {
    Map<String, Object> byCriterion = new TreeMap<>();
    values.forEach(value ->
        byCriterion.put(
            value.criterion(),
            stage == Stage.SELF ? ValueViews.selfScore(value) : ValueViews.review(value)));
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
