package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/** Announces what happens to score sheets. */
@ApplicationScoped
class SheetEvents {

  /** What this feature publishes. */
  sealed interface SheetEvent {}

  record SheetOpened() implements SheetEvent {}

  /**
   * @param stage SELF, HEAD or OFFICE
   */
  record ValuesWritten(Stage stage, int entries) implements SheetEvent {}

  record ExplanationsWritten(int entries) implements SheetEvent {}

  record SheetMoved(SheetMove move, @Nullable String reason) implements SheetEvent {}

  record BarImposed(String code, String reason) implements SheetEvent {}

  record BarLifted(String code, String reason) implements SheetEvent {}

  private final Outbox outbox;

  SheetEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(SheetEvent fact, Sheet.State state) {
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
          case SheetMoved(SheetMove move, String reason) -> move.pastTense();
          case BarImposed imposed -> "bar-imposed";
          case BarLifted lifted -> "bar-lifted";
        };
    outbox.append(
        new DomainEvent(
            "score-sheet",
            state.id(),
            state.version(),
            "vn.thidua.scoring.score-sheet-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
