package vn.thidua.awards.rankings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A ranking that has been heard of.
 *
 * @param status PROVISIONAL: computed by the system, endorsed by nobody; a status that is not known
 *     here is told as it was heard
 * @param outputDigest by which a proposal refers to exactly this result
 */
public record KnownRanking(
    UUID id,
    UUID periodId,
    UUID clusterId,
    UUID organizerId,
    int year,
    String status,
    Instant computedAt,
    String outputDigest,
    List<RankedMember> members) {

  private static final String PROVISIONAL = "PROVISIONAL";

  public boolean isProvisional() {
    return PROVISIONAL.equals(status);
  }

  /** Empty for whoever does not stand in it; barred members do, without a rank. */
  public Optional<RankedMember> member(UUID organization) {
    return members.stream()
        .filter(member -> member.organizationId().equals(organization))
        .findFirst();
  }
}
