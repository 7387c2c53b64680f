package vn.thidua.awards.rankings;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organization stands in a ranking.
 *
 * @param rank from 1, equal ones sharing it; null for a barred member
 * @param tied whether another is still equal after every tie-break
 */
public record RankedMember(
    UUID organizationId, @Nullable Integer rank, boolean tied, boolean barred, BigDecimal total) {}
