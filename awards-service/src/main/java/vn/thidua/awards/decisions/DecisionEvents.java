package vn.thidua.awards.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces decisions on awards, and that they were revoked. Never names a person. */
@ApplicationScoped
class DecisionEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface DecisionEvent {}

  record AwardDecisionRecorded(String by) implements DecisionEvent {}

  /**
   * Some of the decision's awards, or all, were taken back.
   *
   * @param revocationId the decision by which
   */
  record AwardDecisionRevoked(
      UUID revocationId,
      LocalDate on,
      AwardDecision.Ground ground,
      String reason,
      List<UUID> awardIds,
      String by)
      implements DecisionEvent {}

  /** A decision as events carry it. */
  record DecisionState(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      AwardDecision.Kind kind,
      String number,
      LocalDate date,
      IssuerState issuer,
      String signerPosition,
      @Nullable String title,
      @Nullable RevokesState revokes,
      List<AwardState> awards,
      long version) {}

  record IssuerState(String authority, @Nullable UUID organizationId) {}

  record RevokesState(UUID decisionId, AwardDecision.Ground ground, List<UUID> awardIds) {}

  record AwardState(
      UUID id,
      String awardType,
      CommendationType commendationType,
      Level level,
      Subject subject,
      UUID organizationId,
      int year,
      @Nullable UUID proposalId,
      @Nullable LocalDate revokedOn,
      @Nullable UUID revokedBy) {}

  private final History history;

  DecisionEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new decision
   */
  void publish(By by, DecisionEvent fact, @Nullable DecisionState before, DecisionState state) {
    String name =
        switch (fact) {
          case AwardDecisionRecorded recorded -> "recorded";
          case AwardDecisionRevoked revoked -> "revoked";
        };
    String reason =
        switch (fact) {
          case AwardDecisionRecorded recorded -> null;
          case AwardDecisionRevoked revoked -> revoked.reason();
        };
    history.record(
        by.because(reason),
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "award-decision",
            state.id(),
            state.version(),
            "vn.thidua.awards.award-decision-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
