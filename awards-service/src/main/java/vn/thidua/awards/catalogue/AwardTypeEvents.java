package vn.thidua.awards.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what award types become. */
@ApplicationScoped
class AwardTypeEvents {

  /**
   * @param from first day on which the newest version holds
   */
  record AwardTypeAmended(LocalDate from) {}

  private final History history;

  AwardTypeEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new code
   * @param citation what the change rests on
   */
  void amended(
      Actor by,
      LocalDate from,
      String citation,
      @Nullable AwardTypeState before,
      AwardTypeState state) {
    history.record(
        By.role(by, Role.ADMINISTRATOR).because(citation),
        Concerns.NOBODY,
        before,
        new DomainEvent(
            "award-type",
            state.id(),
            state.version(),
            "vn.thidua.awards.award-type-amended.v1",
            new DomainEvent.Data(new AwardTypeAmended(from), state)));
  }
}
