package vn.thidua.cluster.movements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.movements.content.MovementForm;
import vn.thidua.cluster.movements.content.MovementLaunch;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.movements.content.MovementReview;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.cluster.parties.Party;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to movements. */
@ApplicationScoped
class MovementEvents {

  /** What this feature publishes. */
  sealed interface MovementEvent {}

  record MovementLaunched(MovementForm form) implements MovementEvent {}

  record MovementChanged(String name) implements MovementEvent {}

  record MovementJoined(
      UUID participantId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      MovementPeriod period)
      implements MovementEvent {}

  /**
   * @param on first day on which it takes part no more; null if it never did
   */
  record MovementLeft(
      UUID participantId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      @Nullable LocalDate on,
      String reason)
      implements MovementEvent {}

  record MovementReviewed(ReviewKind kind, @Nullable LocalDate on) implements MovementEvent {}

  record MovementWithdrawn(String reason) implements MovementEvent {}

  /** Without the person; a body that is no organization here may be told by a person's name. */
  record Launch(
      @Nullable UUID byOrganizationId, @Nullable LocalDate on, @Nullable UUID conferenceId) {

    static Launch of(MovementLaunch launch) {
      Party by = launch.by();
      return new Launch(
          by == null ? null : by.organizationId(), launch.on(), launch.conferenceId());
    }
  }

  record Reviewed(ReviewKind kind, @Nullable LocalDate on) {}

  /** The movement as events carry it: what it says at length stays here and in the log. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      String name,
      @Nullable String nameEn,
      MovementForm form,
      Launch launch,
      MovementPeriod period,
      @Nullable String motto,
      List<LegalBasis> legalBases,
      @Nullable Instant registrationUntil,
      List<MovementParticipant.State> participants,
      List<Reviewed> reviews,
      boolean withdrawn,
      long version) {}

  /** Besides what the event carries, for the log. */
  record Logged(
      @JsonUnwrapped State movement,
      List<String> contents,
      List<String> criteria,
      @Nullable String launchedByName,
      @Nullable String launchPlace,
      @Nullable MovementReview midTermReview,
      @Nullable MovementReview finalReview,
      List<UUID> files) {}

  private final History history;
  private final MovementRepository movements;
  private final Files files;

  MovementEvents(History history, MovementRepository movements, Files files) {
    this.history = history;
    this.movements = movements;
    this.files = files;
  }

  /**
   * @param before null if the movement is new
   */
  void publish(By by, MovementEvent fact, @Nullable Logged before, Logged after) {
    String name =
        switch (fact) {
          case MovementLaunched launched -> "movement-launched";
          case MovementChanged changed -> "movement-changed";
          case MovementJoined joined -> "movement-joined";
          case MovementLeft left -> "movement-left";
          case MovementReviewed reviewed -> "movement-reviewed";
          case MovementWithdrawn withdrawn -> "movement-withdrawn";
        };
    State state = after.movement();
    history.record(
        by.because(reason(fact)),
        Concerns.organizer(state.organizerId()),
        before,
        after,
        new DomainEvent(
            "movement",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(MovementEvent fact) {
    return switch (fact) {
      case MovementLeft left -> left.reason();
      case MovementWithdrawn withdrawn -> withdrawn.reason();
      default -> null;
    };
  }

  /** The movement as it is now. */
  Logged logged(Movement movement) {
    MovementLaunch launch = movement.launch();
    Party by = launch.by();
    return new Logged(
        state(movement, launch),
        movement.texts().contents(),
        movement.texts().criteria(),
        by == null ? null : by.name(),
        launch.place(),
        movement.review(ReviewKind.MID_TERM),
        movement.review(ReviewKind.FINAL),
        files
            .of(Movement.TYPE, List.of(movement.id()))
            .getOrDefault(movement.id(), List.of())
            .stream()
            .map(FileView::id)
            .toList());
  }

  private State state(Movement movement, MovementLaunch launch) {
    return new State(
        movement.id(),
        movement.source(),
        movement.key(),
        movement.organizerId(),
        movement.name(),
        movement.nameEn(),
        movement.form(),
        Launch.of(launch),
        movement.period(),
        movement.motto(),
        movement.texts().legalBases(),
        movement.registrationUntil(),
        movements.participants(movement.id()).stream().map(MovementParticipant::state).toList(),
        movement.reviews().entrySet().stream()
            .map(review -> new Reviewed(review.getKey(), review.getValue().on()))
            .toList(),
        movement.withdrawalReason() != null,
        movement.version());
  }
}
