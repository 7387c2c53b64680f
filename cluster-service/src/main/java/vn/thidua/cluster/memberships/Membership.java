package vn.thidua.cluster.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That an organization is in a cluster from one date to another. */
@Entity
@Table(name = "cluster_member")
class Membership {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID clusterId;
  private UUID organizationId;
  private int position;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable UUID decisionId;
  private @Nullable UUID cause;
  private @Nullable String endReason;
  private @Nullable UUID endDecisionId;
  private @Nullable UUID endCause;

  protected Membership() {}

  Membership(
      UUID clusterId,
      UUID organizationId,
      int position,
      LocalDate from,
      @Nullable UUID decision,
      @Nullable UUID cause) {
    this.clusterId = clusterId;
    this.organizationId = organizationId;
    this.position = position;
    this.validFrom = from;
    this.decisionId = decision;
    this.cause = cause;
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

  int position() {
    return position;
  }

  /**
   * Whether the membership reaches past a date, so that another one may not begin before its end.
   */
  boolean coversOrFollows(LocalDate date) {
    return validTo == null || (validTo.isAfter(date) && validTo.isAfter(validFrom));
  }

  /**
   * @param on first day on which it is no member any more
   * @param decision that says so
   * @param succession by which it left
   */
  void end(LocalDate on, String reason, @Nullable UUID decision, @Nullable UUID succession) {
    this.validTo = on;
    this.endReason = reason;
    this.endDecisionId = decision;
    this.endCause = succession;
  }

  MembershipState state() {
    return new MembershipState(
        organizationId, position, validFrom, validTo, cause, endReason, endCause, decisionId);
  }
}
