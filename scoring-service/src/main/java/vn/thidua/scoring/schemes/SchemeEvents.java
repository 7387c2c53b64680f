package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to schemes. */
@ApplicationScoped
public class SchemeEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  public sealed interface SchemeEvent {}

  /**
   * @param copiedFromId the scheme that it repeats, of another year or another organizer
   */
  public record SchemeDrafted(@Nullable UUID replacesId, @Nullable UUID copiedFromId, String by)
      implements SchemeEvent {}

  public record SchemeReplaced(String by) implements SchemeEvent {}

  /** What happened to one node of a draft. */
  public enum NodeChange {
    WRITTEN,
    MOVED,
    REMOVED
  }

  /**
   * @param code the node's, before it happened
   */
  public record SchemeNodeChanged(NodeChange change, String code, String by)
      implements SchemeEvent {}

  public record SchemePublished(String by) implements SchemeEvent {}

  private final History history;

  SchemeEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new scheme
   * @param after with the tree, which the event of a draft leaves out
   */
  void publish(
      By by,
      SchemeEvent fact,
      @Nullable SchemeLogged before,
      SchemeLogged after,
      SchemeState state) {
    String name =
        switch (fact) {
          case SchemeDrafted drafted -> "scheme-drafted";
          case SchemeReplaced replaced -> "scheme-replaced";
          case SchemeNodeChanged changed -> "scheme-node-changed";
          case SchemePublished published -> "scheme-published";
        };
    history.record(
        by,
        Concerns.organizer(state.organizerId()),
        before,
        after,
        new DomainEvent(
            "scheme",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
