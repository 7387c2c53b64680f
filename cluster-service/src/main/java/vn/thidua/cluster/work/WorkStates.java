package vn.thidua.cluster.work;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the states in the events of the others; the rest is ignored. */
final class WorkStates {

  private WorkStates() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Period(UUID id, int year, LocalDate from, LocalDate to, String status, long version) {}

  /**
   * @param closedBy the succession because of which nobody goes on with it; missing in what was
   *     announced before there were any
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sheet(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizationId,
      String status,
      @Nullable UUID closedBy,
      long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Proposal(
      UUID id,
      UUID organizationId,
      int year,
      @Nullable RankingReference ranking,
      String status,
      long version) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record RankingReference(UUID clusterId) {}
}
