package vn.thidua.cluster.outside.totals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read here of the states of totals and award types; the rest is ignored. */
final class TotalStates {

  private TotalStates() {}

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
