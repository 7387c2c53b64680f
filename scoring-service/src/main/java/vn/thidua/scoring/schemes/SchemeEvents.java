package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/** Announces what happens to schemes. */
@ApplicationScoped
class SchemeEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface SchemeEvent {}

  record SchemeDrafted(@Nullable UUID replacesId, String by) implements SchemeEvent {}

  record SchemeReplaced(String by) implements SchemeEvent {}

  record SchemePublished(String by) implements SchemeEvent {}

  private final Outbox outbox;

  SchemeEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(SchemeEvent fact, SchemeState state) {
    String name =
        switch (fact) {
          case SchemeDrafted drafted -> "scheme-drafted";
          case SchemeReplaced replaced -> "scheme-replaced";
          case SchemePublished published -> "scheme-published";
        };
    outbox.append(
        new DomainEvent(
            "scheme",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
