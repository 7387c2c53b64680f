package vn.thidua.scoring.periods.time;

import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;

/**
 * That late sheets are taken, how long, and what that means.
 *
 * @param until for units whose own deadline is not later
 * @param criterion the penalty leaf that counts; null without a penalty
 * @param count how many items of it; null where it counts by itself
 */
public record Lateness(
    Moment until,
    LateConsequence consequence,
    @Nullable String criterion,
    @Nullable Integer count,
    @Nullable LegalBasis legalBasis) {}
