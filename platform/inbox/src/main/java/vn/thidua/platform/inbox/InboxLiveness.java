package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A reader that has ended by itself does not come back without a restart. Lag, a missing broker and
 * parked events are no reason: the service can do its own work.
 */
@Liveness
@ApplicationScoped
class InboxLiveness implements HealthCheck {

  private final InboxConsumer consumer;

  InboxLiveness(InboxConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> unread = consumer.unread();
    return HealthCheckResponse.named("inbox")
        .status(unread.isEmpty())
        .withData("unread", String.join(", ", unread))
        .build();
  }
}
