package vn.thidua.cluster.outside;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of a cluster as scoring-service has announced it.
 *
 * @param status as its service has it; PROVISIONAL: computed by the system, endorsed by nobody
 * @param places by rank, barred ones last
 */
public record AnnouncedRanking(
    UUID id,
    UUID periodId,
    UUID clusterId,
    int year,
    String status,
    Instant computedAt,
    List<Place> places) {

  /**
   * @param rank from 1, equal ones sharing it; null for a barred member
   * @param tied whether another is still equal after every tie-break
   */
  public record Place(
      UUID organizationId,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}
}
