package vn.thidua.scoring.engine.entry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer says about one entry; null is "nothing said", so that the stage before stands.
 * A review can touch neither whether the leaf was assigned nor the evidence.
 *
 * @param rejected true takes the entry out, false lifts an earlier rejection, a correction alone
 *     does not
 */
public record Review(
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    @Nullable Boolean rejected) {}
