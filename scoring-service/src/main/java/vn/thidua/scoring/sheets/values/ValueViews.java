package vn.thidua.scoring.sheets.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.values.StageValue.EvidenceItem;

/** What one stage says, as the API shows it. */
public final class ValueViews {

  private static final String VERSION =
      "Of this entry, to be named when it is saved; grows with each change";

  private ValueViews() {}

  /** What the member says; decimals as strings. */
  @Schema(name = "SelfScore")
  public record SelfScoreView(
      boolean assigned,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      List<EvidenceItem> evidence,
      @Schema(description = VERSION) long version) {}

  /** What a reviewer says; a field that is absent leaves the earlier stage's value. */
  @Schema(name = "Review")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReviewView(
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      @Nullable Boolean rejected,
      @Nullable String comment,
      @Schema(description = VERSION) long version) {}

  public static SelfScoreView selfScore(StageValue value) {
    return new SelfScoreView(
        !Boolean.FALSE.equals(value.assigned()),
        value.target(),
        value.actual(),
        value.points(),
        value.passed(),
        value.count(),
        value.evidence(),
        value.version());
  }

  public static ReviewView review(StageValue value) {
    return new ReviewView(
        value.target(),
        value.actual(),
        value.points(),
        value.passed(),
        value.count(),
        value.rejected(),
        value.comment(),
        value.version());
  }
}
