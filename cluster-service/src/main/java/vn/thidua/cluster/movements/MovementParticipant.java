package vn.thidua.cluster.movements;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** A cluster or an organization that takes part in a movement. */
@Entity
class MovementParticipant {

  /**
   * As events carry it.
   *
   * @param withdrawn whether it was entered by mistake
   */
  record State(
      UUID id,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      MovementPeriod period,
      boolean withdrawn) {}

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID movementId;
  private @Nullable UUID clusterId;
  private @Nullable UUID organizationId;
  @Embedded private @Nullable MovementPeriod period;
  private @Nullable String endReason;
  private @Nullable String withdrawalReason;

  protected MovementParticipant() {}

  MovementParticipant(
      UUID movementId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      MovementPeriod period) {
    this.movementId = movementId;
    this.clusterId = clusterId;
    this.organizationId = organizationId;
    this.period = period;
  }

  void end(LocalDate on, String reason) {
    MovementPeriod present = period();
    LocalDate first = present.first();
    if (first != null && !on.isAfter(first)) {
      throw ProblemException.invalid(
          "/on",
          "before-start",
          Text.of(
              "Ngày %s không sau ngày bắt đầu %s",
              "The day %s is not after the start %s", on, first));
    }
    this.period =
        MovementPeriod.of(
            new MovementPeriod(present.fromYear(), null, present.from(), on.minusDays(1)));
    this.endReason = reason;
  }

  void withdraw(String reason) {
    this.withdrawalReason = reason;
  }

  boolean withdrawn() {
    return withdrawalReason != null;
  }

  UUID id() {
    return id;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  @Nullable UUID organizationId() {
    return organizationId;
  }

  UUID whose() {
    UUID cluster = clusterId;
    UUID organization = organizationId;
    return cluster != null ? cluster : Objects.requireNonNull(organization);
  }

  /** An embedded record of nothing but nulls is read as null. */
  MovementPeriod period() {
    return period == null ? MovementPeriod.OPEN : period;
  }

  State state() {
    return new State(id, clusterId, organizationId, period(), withdrawn());
  }
}
