package vn.thidua.cluster.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the states in the events of the others; the rest is ignored. */
final class OutsideStates {

  private OutsideStates() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ranking(
      UUID id,
      UUID periodId,
      UUID clusterId,
      int year,
      String status,
      Instant computedAt,
      List<RankingLine> rows,
      long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record RankingLine(
      UUID organizationId,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Total(
      UUID id,
      UUID organizerId,
      @Nullable UUID clusterId,
      int year,
      int count,
      @Nullable Integer collectives,
      @Nullable Integer individuals,
      @Nullable String note,
      long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record AwardType(UUID id, String code, List<AwardTypeContent> versions, long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record AwardTypeContent(String name, String nameEn) {}
}
