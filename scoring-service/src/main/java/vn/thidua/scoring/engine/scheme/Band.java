package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points for an actual value on the good side of a threshold, the threshold included. Both are
 * there in a published scheme; a draft may lack either.
 */
public record Band(@Nullable BigDecimal threshold, @Nullable BigDecimal points) {}
