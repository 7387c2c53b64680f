package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.time.Moment;

/** Announces what happens to score sheets. */
@ApplicationScoped
public class SheetEvents {

  /** What this feature publishes. */
  public sealed interface SheetEvent {}

  public record SheetOpened() implements SheetEvent {}

  /**
   * @param stage SELF, HEAD or OFFICE
   */
  public record ValuesWritten(Stage stage, int entries) implements SheetEvent {}

  public record ExplanationsWritten(int entries) implements SheetEvent {}

  /** The standing office's review is other than it was when it was complete. */
  public record ScoresCorrected(UUID complaintId, int entries) implements SheetEvent {}

  public record SheetMoved(SheetMove move, @Nullable String reason) implements SheetEvent {}

  /**
   * @param until when the member has time to submit it again, if that was said
   */
  public record SheetReturned(SheetMove move, String reason, @Nullable Moment until)
      implements SheetEvent {}

  /** Points are off by a rule of the period: LATE. */
  public record PenaltyImposed(
      String rule, String criterion, @Nullable Integer count, String reason)
      implements SheetEvent {}

  public record PenaltyLifted(String rule, String criterion, String reason) implements SheetEvent {}

  /**
   * @param agreementId whose missing signature is the reason; null if it is another
   */
  public record BarImposed(
      String code, String reason, @Nullable UUID agreementId, @Nullable LegalBasis legalBasis)
      implements SheetEvent {}

  /**
   * @param agreementId whose missing signature was the reason of the bar; null if it was another
   */
  public record BarLifted(
      String code, String reason, @Nullable UUID agreementId, @Nullable LegalBasis legalBasis)
      implements SheetEvent {}

  /** Whose sheet it is, because its organization is no more, or is there again. */
  public record HolderChanged(
      UUID successionId, LocalDate on, UUID from, UUID to, @Nullable String reason)
      implements SheetEvent {}

  public record ClosedBySuccession(UUID successionId, LocalDate on, @Nullable String reason)
      implements SheetEvent {}

  public record ReopenedAfterSuccession(UUID successionId, LocalDate on, @Nullable String reason)
      implements SheetEvent {}

  /** Nobody goes on with the sheet while its unit is no member of the cluster. */
  public record MembershipEnded(LocalDate on, String reason) implements SheetEvent {}

  public record MembershipResumed(String reason) implements SheetEvent {}

  private final History history;

  SheetEvents(History history) {
    this.history = history;
  }

  /**
   * @param before what changed, as it was: the state, or values, which events leave out; null for a
   *     new sheet
   * @param after the same as it is now
   */
  public void publish(
      By by,
      PeriodInfo period,
      SheetEvent fact,
      @Nullable Object before,
      Object after,
      Sheet.State state) {
    String name =
        switch (fact) {
          case SheetOpened opened -> "opened";
          case ValuesWritten(Stage stage, int entries) ->
              switch (stage) {
                case SELF -> "self-scored";
                case HEAD -> "head-review-written";
                case OFFICE -> "office-review-written";
              };
          case ExplanationsWritten written -> "explained";
          case ScoresCorrected corrected -> "corrected";
          case SheetMoved(SheetMove move, String reason) -> move.pastTense();
          case SheetReturned returned -> "returned";
          case PenaltyImposed imposed -> "penalty-imposed";
          case PenaltyLifted lifted -> "penalty-lifted";
          case BarImposed imposed -> "bar-imposed";
          case BarLifted lifted -> "bar-lifted";
          case HolderChanged changed -> "moved";
          case ClosedBySuccession closed -> "closed-by-succession";
          case ReopenedAfterSuccession reopened -> "reopened";
          case MembershipEnded ended -> "membership-ended";
          case MembershipResumed resumed -> "membership-resumed";
        };
    String reason = reason(fact);
    history.record(
        reason == null ? by : by.because(reason),
        new Concerns(period.organizerId(), state.organizationId()),
        before,
        after,
        new DomainEvent(
            "score-sheet",
            state.id(),
            state.version(),
            "vn.thidua.scoring.score-sheet-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(SheetEvent fact) {
    return switch (fact) {
      case SheetOpened opened -> null;
      case ValuesWritten written -> null;
      case ExplanationsWritten written -> null;
      case ScoresCorrected corrected -> null;
      case SheetMoved moved -> moved.reason();
      case SheetReturned returned -> returned.reason();
      case PenaltyImposed imposed -> imposed.reason();
      case PenaltyLifted lifted -> lifted.reason();
      case BarImposed imposed -> imposed.reason();
      case BarLifted lifted -> lifted.reason();
      case HolderChanged changed -> changed.reason();
      case ClosedBySuccession closed -> closed.reason();
      case ReopenedAfterSuccession reopened -> reopened.reason();
      case MembershipEnded ended -> ended.reason();
      case MembershipResumed resumed -> resumed.reason();
    };
  }
}
