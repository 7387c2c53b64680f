package vn.thidua.awards.rankings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the state of a ranking in the events of scoring-service. That it was
 * published by a run tells nothing of its endorsement.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RankingState(
    UUID id,
    UUID periodId,
    UUID clusterId,
    UUID organizerId,
    int year,
    String status,
    Instant computedAt,
    String inputDigest,
    String outputDigest,
    @Nullable UUID rectifiedBy,
    List<Row> rows,
    long version) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(
      UUID organizationId,
      @Nullable Integer rank,
      @Nullable Integer endorsedRank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}
}
