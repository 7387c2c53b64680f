package vn.thidua.scoring.schemes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as events carry it.
 *
 * @param replacesId the published scheme of which this is a new version
 * @param copiedFromId the scheme that it repeats, of another year or another organizer
 * @param nodes null while it is a draft
 */
record SchemeState(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    UUID organizerId,
    int year,
    String title,
    BigDecimal totalPoints,
    List<String> tieBreaks,
    SchemeStatus status,
    @Nullable UUID replacesId,
    @Nullable UUID copiedFromId,
    @Nullable Instant publishedAt,
    @Nullable List<SchemeViews.Node> nodes,
    long version) {}
