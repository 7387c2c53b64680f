package vn.thidua.cluster.agreements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to agreements; who signed is told by organization, never by name. */
@ApplicationScoped
class AgreementEvents {

  /** What this feature publishes. */
  sealed interface AgreementEvent {}

  record Drafted(@Nullable UUID basedOn) implements AgreementEvent {}

  record Changed() implements AgreementEvent {}

  record Opened(LocalDate on) implements AgreementEvent {}

  record Signed(UUID organizationId, LocalDate signedOn, boolean onPaper, boolean late)
      implements AgreementEvent {}

  record SignatureWithdrawn(UUID organizationId, String reason) implements AgreementEvent {}

  record Closed(LocalDate on, List<UUID> signed, List<UUID> unsigned) implements AgreementEvent {}

  /**
   * The agreement as events carry it; its text stays here and in the log.
   *
   * @param late those of the signed who signed after the closing
   * @param unsigned members on the day of the closing, or of the event before, who have not signed
   */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID clusterId,
      int year,
      String title,
      @Nullable UUID basedOn,
      AgreementStatus status,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      List<UUID> signed,
      List<UUID> late,
      List<UUID> unsigned,
      long version) {}

  /** A signature as the log compares it: without the person. */
  record Logged(
      UUID organizationId,
      LocalDate signedOn,
      boolean onPaper,
      @Nullable UUID fileId,
      boolean late,
      @Nullable String withdrawalReason) {}

  /** An agreement at one moment. */
  record Moment(
      @JsonUnwrapped State state,
      @Nullable String text,
      List<UUID> files,
      Map<UUID, Logged> signatures) {

    static Moment of(Agreement agreement, List<UUID> members, List<UUID> files) {
      Map<UUID, Logged> signatures = new LinkedHashMap<>();
      agreement.signatures().forEach(s -> signatures.put(s.id(), s.logged()));
      return new Moment(agreement.state(members), agreement.text(), files, signatures);
    }
  }

  private final History history;

  AgreementEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the agreement is new
   */
  void publish(By by, AgreementEvent fact, @Nullable Moment before, Moment after) {
    String name =
        switch (fact) {
          case Drafted drafted -> "agreement-drafted";
          case Changed changed -> "agreement-changed";
          case Opened opened -> "agreement-opened";
          case Signed signed -> "agreement-signed";
          case SignatureWithdrawn withdrawn -> "agreement-signature-withdrawn";
          case Closed closed -> "agreement-closed";
        };
    State state = after.state();
    history.record(
        by.because(reason(fact)),
        new Concerns(state.organizerId(), organization(fact)),
        before,
        after,
        new DomainEvent(
            "agreement",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable UUID organization(AgreementEvent fact) {
    return switch (fact) {
      case Signed signed -> signed.organizationId();
      case SignatureWithdrawn withdrawn -> withdrawn.organizationId();
      default -> null;
    };
  }

  private static @Nullable String reason(AgreementEvent fact) {
    return fact instanceof SignatureWithdrawn withdrawn ? withdrawn.reason() : null;
  }
}
