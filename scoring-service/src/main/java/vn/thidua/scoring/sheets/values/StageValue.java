package vn.thidua.scoring.sheets.values;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.sheets.Stage;

/** What one stage says about one criterion, as it is stored. */
public record StageValue(
    String criterion,
    Stage stage,
    @Nullable Boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    @Nullable Boolean rejected,
    @Nullable String comment,
    List<EvidenceItem> evidence) {

  /**
   * Something that proves an entry.
   *
   * @param link kept, never fetched
   */
  public record EvidenceItem(String title, @Nullable String link) {}

  public SelfScore toSelfScore() {
    return new SelfScore(
        !Boolean.FALSE.equals(assigned), target, actual, points, passed, count, evidence.size());
  }

  public Review toReview() {
    return new Review(target, actual, points, passed, count, rejected);
  }
}
