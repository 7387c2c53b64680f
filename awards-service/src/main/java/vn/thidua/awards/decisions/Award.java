package vn.thidua.awards.decisions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;

/** What one holder got by one decision. */
@Entity
class Award {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private AwardDecision decision;

  /** In the decision, from 0. */
  private int position;

  private UUID organizerId;
  private LocalDate decidedOn;
  private String awardType;

  @Enumerated(EnumType.STRING)
  private CommendationType commendationType;

  /** As the award type had it on the decision's date. */
  @Enumerated(EnumType.STRING)
  private Level level;

  @Enumerated(EnumType.STRING)
  private Subject subject;

  private UUID organizationId;
  private @Nullable String personName;
  private @Nullable String personPosition;

  /** Of the achievement. */
  private int year;

  private @Nullable UUID proposalId;
  private @Nullable LocalDate revokedOn;
  private @Nullable UUID revokedBy;

  protected Award() {}

  Award(
      AwardDecision decision,
      int position,
      UUID organizerId,
      LocalDate decidedOn,
      DecisionResource.Giving giving,
      Level level) {
    this.decision = decision;
    this.position = position;
    this.organizerId = organizerId;
    this.decidedOn = decidedOn;
    this.awardType = giving.awardType();
    this.commendationType = giving.commendationType();
    this.level = level;
    this.subject = giving.subject();
    this.organizationId = giving.organizationId();
    DecisionResource.Person person = giving.person();
    this.personName = person == null ? null : person.name().strip();
    this.personPosition = person == null ? null : person.position();
    this.year = giving.year();
    this.proposalId = giving.proposalId();
  }

  void revoke(UUID by, LocalDate on) {
    if (revokedBy != null) {
      throw new IllegalStateException("award " + id + " has been revoked by " + revokedBy);
    }
    this.revokedBy = by;
    this.revokedOn = on;
  }

  UUID id() {
    return id;
  }

  RevocationCheck.Held held() {
    return new RevocationCheck.Held(id, awardType, revokedBy != null);
  }

  DecisionEvents.AwardState state() {
    return new DecisionEvents.AwardState(
        id,
        awardType,
        commendationType,
        level,
        subject,
        organizationId,
        year,
        proposalId,
        revokedOn,
        revokedBy);
  }
}
