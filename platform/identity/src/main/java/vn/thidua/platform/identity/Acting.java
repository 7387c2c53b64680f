package vn.thidua.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The mandates the caller holds today. */
@ApplicationScoped
public class Acting {

  private final MandateSource source;
  private final Clock clock;

  public Acting(MandateSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  public Mandates of(Actor actor) {
    return source.heldBy(actor.subject(), LocalDate.now(clock));
  }
}
