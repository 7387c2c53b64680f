package vn.thidua.scoring.periods.time;

import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;

/**
 * What it means that a sheet was not submitted while there was time.
 *
 * @param bars whether the unit gets no rank
 */
public record Unsubmitted(boolean bars, @Nullable LegalBasis legalBasis) {}
