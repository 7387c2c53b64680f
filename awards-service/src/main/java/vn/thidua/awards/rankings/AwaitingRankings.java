package vn.thidua.awards.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.thidua.awards.participants.Awaiting;

/** Waits a moment for a ranking that this service has not heard of yet, then answers 409. */
@ApplicationScoped
public class AwaitingRankings {

  private final KnownRankings rankings;
  private final Awaiting awaiting;

  AwaitingRankings(KnownRankings rankings, Awaiting awaiting) {
    this.rankings = rankings;
    this.awaiting = awaiting;
  }

  /** Call before the command: within a transaction nothing new could be seen. */
  public void ranking(UUID id) {
    awaiting.await(() -> rankings.known(id), Set.of(id));
  }
}
