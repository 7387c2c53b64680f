package vn.thidua.cluster.clusters;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That an organization is in a cluster from one date to another. */
@Entity
class ClusterMember {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Cluster cluster;

  private UUID organizationId;
  private int position;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable String endReason;

  protected ClusterMember() {}

  ClusterMember(Cluster cluster, UUID organizationId, int position, LocalDate from) {
    this.cluster = cluster;
    this.organizationId = organizationId;
    this.position = position;
    this.validFrom = from;
  }

  boolean is(UUID organization) {
    return organizationId.equals(organization);
  }

  boolean isOpen() {
    return validTo == null;
  }

  LocalDate from() {
    return validFrom;
  }

  /**
   * Whether the membership reaches past a date, so that another one may not begin before its end.
   */
  boolean coversOrFollows(LocalDate date) {
    return validTo == null || validTo.isAfter(date);
  }

  boolean overlapsYear(int year) {
    return validFrom.getYear() <= year
        && (validTo == null || validTo.isAfter(LocalDate.of(year, 1, 1)));
  }

  void end(LocalDate on, String reason) {
    this.validTo = on;
    this.endReason = reason;
  }

  ClusterState.Member state() {
    return new ClusterState.Member(organizationId, position, validFrom, validTo);
  }
}
