package vn.thidua.cluster.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read here of the state of a ranking; the rest is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RankingState(
    UUID id,
    UUID periodId,
    UUID clusterId,
    int year,
    String status,
    Instant computedAt,
    List<Line> rows,
    long version) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      UUID organizationId,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}
}
