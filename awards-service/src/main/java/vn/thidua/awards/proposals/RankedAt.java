package vn.thidua.awards.proposals;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** Where an organization stood in a ranking when a proposal referred to it. */
@Embeddable
record RankedAt(
    UUID rankingId,
    UUID rankingClusterId,
    String rankingDigest,
    String rankingStatus,
    Integer rankingRank,
    Boolean rankingTied,
    BigDecimal rankingTotal) {}
