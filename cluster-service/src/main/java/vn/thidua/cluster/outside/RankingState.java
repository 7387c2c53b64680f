package vn.thidua.cluster.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read here of the state of a ranking; the rest is ignored.
 *
 * @param frozen null in events that were told before there was freezing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RankingState(
    UUID id,
    UUID periodId,
    UUID clusterId,
    int year,
    String status,
    Instant computedAt,
    @Nullable Boolean frozen,
    List<Line> rows,
    long version) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      UUID organizationId,
      @Nullable Integer rank,
      @Nullable Integer endorsedRank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}
}
