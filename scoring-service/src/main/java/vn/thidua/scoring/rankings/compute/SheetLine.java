package vn.thidua.scoring.rankings.compute;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one stage says about one criterion of one sheet. */
record SheetLine(
    String criterion,
    Stage stage,
    @Nullable Boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    @Nullable Boolean rejected) {

  enum Stage {
    SELF,
    HEAD,
    OFFICE
  }
}
