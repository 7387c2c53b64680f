package vn.thidua.scoring.participants;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.thidua.platform.inbox.Heard;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/**
 * Waits a moment for what a request refers to and this service has not heard of yet, then answers
 * 409. Call before the command: within a transaction nothing new could be seen.
 */
@ApplicationScoped
public class Awaiting {

  private static final String RETRY_AFTER_SECONDS = "2";

  private final Participants participants;
  private final Heard heard;

  Awaiting(Participants participants, Heard heard) {
    this.participants = participants;
    this.heard = heard;
  }

  public void organizer(UUID id) {
    await(() -> participants.organizerKnown(id), Set.of(id));
  }

  public void organization(UUID id) {
    await(() -> participants.organizationKnown(id), Set.of(id));
  }

  public void cluster(UUID id) {
    clusters(Set.of(id));
  }

  /** Waits for all of them at once. */
  public void clusters(Collection<UUID> ids) {
    List<UUID> missing = new ArrayList<>(ids);
    await(
        () -> {
          participants.clusters(missing).forEach(cluster -> missing.removeIf(cluster.id()::equals));
          return missing.isEmpty();
        },
        missing);
  }

  private void await(BooleanSupplier known, Collection<UUID> missing) {
    if (!heard.await(known)) {
      throw ProblemException.of(
              StandardProblem.NOT_YET_KNOWN,
              "Dịch vụ này chưa nhận được thông tin về %s; hãy thử lại sau ít giây.",
              "This service has not heard of %s yet; try again in a few seconds.",
              missing)
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
  }
}
