package vn.thidua.cluster.movements;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.closed.ClosedParticipation.Taking;
import vn.thidua.cluster.movements.content.MovementForm;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.movements.content.MovementReview;
import vn.thidua.cluster.movements.content.MovementTexts;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** A movement. Who takes part are rows of their own; each act on them is one of the movement. */
@Entity
class Movement {

  /** As files and the log call it. */
  static final String TYPE = "movement";

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private String name;
  private @Nullable String nameEn;

  @Enumerated(EnumType.STRING)
  private MovementForm form;

  private @Nullable UUID launchedByOrganizationId;
  private @Nullable String launchedByName;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Person launchedByPerson;

  private @Nullable LocalDate launchedOn;
  private @Nullable String launchPlace;
  private @Nullable UUID conferenceId;
  @Embedded private @Nullable MovementPeriod period;
  private @Nullable String motto;

  @Column(name = "content")
  @JdbcTypeCode(SqlTypes.JSON)
  private MovementTexts texts;

  private @Nullable Instant registrationUntil;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable MovementReview midTermReview;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable MovementReview finalReview;

  private @Nullable String withdrawalReason;

  /** Changes with every act, so that one on who takes part counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  protected Movement() {}

  Movement(
      UUID organizerId,
      @Nullable ExternalReference reference,
      MovementRequests.Body body,
      Instant at) {
    this.organizerId = organizerId;
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.changedAt = at;
    this.name = body.name();
    this.form = body.form();
    this.texts = MovementTexts.of(body.contents(), body.criteria(), body.legalBases());
    take(body);
  }

  void correct(MovementRequests.Body body) {
    take(body);
  }

  private void take(MovementRequests.Body body) {
    this.name = body.name();
    this.nameEn = body.nameEn();
    this.form = body.form();
    this.motto = body.motto();
    this.registrationUntil =
        body.registrationUntil() == null
            ? null
            : body.registrationUntil().toInstant().truncatedTo(ChronoUnit.MICROS);
    launch(body.launch() == null ? MovementLaunch.UNKNOWN : body.launch());
    MovementPeriod newPeriod = MovementPeriod.of(body.period());
    // What has many columns or is a document of its own would count as changed by being set.
    if (!period().equals(newPeriod)) {
      this.period = newPeriod;
    }
    MovementTexts newTexts = MovementTexts.of(body.contents(), body.criteria(), body.legalBases());
    if (!newTexts.equals(texts)) {
      this.texts = newTexts;
    }
  }

  private void launch(MovementLaunch launch) {
    Party by = launch.by();
    this.launchedByOrganizationId = by == null ? null : by.organizationId();
    this.launchedByName = by == null ? null : by.name();
    if (!Objects.equals(launchedByPerson, launch.person())) {
      this.launchedByPerson = launch.person();
    }
    this.launchedOn = launch.on();
    this.launchPlace = launch.place();
    this.conferenceId = launch.conferenceId();
  }

  void review(ReviewKind kind, MovementReview review) {
    if (review.equals(review(kind))) {
      return;
    }
    switch (kind) {
      case MID_TERM -> this.midTermReview = review;
      case FINAL -> this.finalReview = review;
    }
  }

  void withdraw(String reason) {
    this.withdrawalReason = reason;
  }

  /** Something of it changed that is a row of its own. */
  void changed(Instant at) {
    this.changedAt = at;
  }

  void requireNotWithdrawn() {
    if (withdrawalReason != null) {
      throw withdrawn(id, withdrawalReason);
    }
  }

  static ProblemException withdrawn(UUID id, String reason) {
    return ProblemException.of(
        MovementProblem.WITHDRAWN,
        "Phong trào %s đã được hủy: %s",
        "The movement %s was withdrawn: %s",
        id,
        reason);
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable String key() {
    return key;
  }

  String name() {
    return name;
  }

  @Nullable String nameEn() {
    return nameEn;
  }

  MovementForm form() {
    return form;
  }

  MovementLaunch launch() {
    return new MovementLaunch(
        launchedByOrganizationId == null && launchedByName == null
            ? null
            : new Party(launchedByOrganizationId, launchedByName),
        launchedByPerson,
        launchedOn,
        launchPlace,
        conferenceId);
  }

  /** An embedded record of nothing but nulls is read as null. */
  MovementPeriod period() {
    return period == null ? MovementPeriod.OPEN : period;
  }

  @Nullable String motto() {
    return motto;
  }

  MovementTexts texts() {
    return texts;
  }

  @Nullable Instant registrationUntil() {
    return registrationUntil;
  }

  @Nullable MovementReview review(ReviewKind kind) {
    return switch (kind) {
      case MID_TERM -> midTermReview;
      case FINAL -> finalReview;
    };
  }

  /** When clusters take part, as far as it is known; none in a movement that was withdrawn. */
  List<Taking> takings(List<MovementParticipant> participants) {
    List<Taking> takings = new ArrayList<>();
    if (withdrawalReason == null) {
      for (MovementParticipant one : participants) {
        UUID cluster = one.clusterId();
        if (cluster != null && !one.withdrawn() && one.period().overlaps(period())) {
          takings.add(new Taking(cluster, one.period().within(period())));
        }
      }
    }
    return takings;
  }

  /** Those that were written, the mid-term one first. */
  Map<ReviewKind, MovementReview> reviews() {
    Map<ReviewKind, MovementReview> reviews = new EnumMap<>(ReviewKind.class);
    for (ReviewKind kind : ReviewKind.values()) {
      MovementReview review = review(kind);
      if (review != null) {
        reviews.put(kind, review);
      }
    }
    return reviews;
  }

  @Nullable String withdrawalReason() {
    return withdrawalReason;
  }

  long version() {
    return version;
  }
}
