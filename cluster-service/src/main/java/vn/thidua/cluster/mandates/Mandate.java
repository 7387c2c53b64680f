package vn.thidua.cluster.mandates;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** That a person acts in a role for an organization or an organizer. Ended, never deleted. */
@Entity
class Mandate {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String subject;
  private @Nullable String personName;

  @Enumerated(EnumType.STRING)
  private MandateRole role;

  private @Nullable UUID organizationId;
  private @Nullable UUID organizerId;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private String grantedBy;
  private Instant grantedAt;
  private @Nullable String endedBy;
  private @Nullable Instant endedAt;
  private @Nullable String endReason;

  /** The successions by which it was granted anew and by which it ended. */
  private @Nullable UUID cause;

  private @Nullable UUID endCause;
  @Version private long version;

  protected Mandate() {}

  Mandate(MandateResource.Grant grant, String grantedBy, Instant grantedAt) {
    this.subject = grant.subject();
    this.personName = grant.personName();
    this.role = grant.role();
    this.organizationId = grant.organizationId();
    this.organizerId = grant.organizerId();
    this.validFrom = grant.from();
    this.validTo = grant.to();
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  /** The same person in the same role again, from a day on. */
  static Mandate anew(
      Mandate former,
      LocalDate from,
      @Nullable LocalDate to,
      UUID cause,
      String grantedBy,
      Instant at) {
    Mandate anew = new Mandate();
    anew.subject = former.subject;
    anew.personName = former.personName;
    anew.role = former.role;
    anew.organizationId = former.organizationId;
    anew.organizerId = former.organizerId;
    anew.validFrom = from;
    anew.validTo = to;
    anew.cause = cause;
    anew.grantedBy = grantedBy;
    anew.grantedAt = at;
    return anew;
  }

  /** One that would only begin later never does. */
  void endBySuccession(LocalDate on, String reason, UUID succession, String by, Instant at) {
    end(on.isBefore(validFrom) ? validFrom : on, reason, by, at);
    this.endCause = succession;
  }

  /**
   * @param on first day on which the person no longer acts
   */
  void end(LocalDate on, String reason, String by, Instant at) {
    if (validTo != null && !on.isBefore(validTo)) {
      throw ProblemException.of(
          MandateProblem.MANDATE_ENDED,
          "Việc phân công đã kết thúc từ ngày %s.",
          "The mandate ended on %s.",
          validTo);
    }
    if (on.isBefore(validFrom)) {
      throw ProblemException.invalid(
          "/on",
          "before-start",
          Text.of(
              "Ngày kết thúc %s trước ngày bắt đầu %s",
              "The end %s is before the start %s", on, validFrom));
    }
    this.validTo = on;
    this.endReason = reason;
    this.endedBy = by;
    this.endedAt = at;
  }

  String subject() {
    return subject;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  State state() {
    return new State(
        id,
        subject,
        role,
        organizationId,
        organizerId,
        validFrom,
        validTo,
        cause,
        endCause,
        version);
  }

  /**
   * A mandate as events carry it: the person by subject, never by name.
   *
   * @param cause the succession by which it was granted anew
   * @param endCause the succession by which it ended
   */
  record State(
      UUID id,
      String subject,
      MandateRole role,
      @Nullable UUID organizationId,
      @Nullable UUID organizerId,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID cause,
      @Nullable UUID endCause,
      long version) {}
}
