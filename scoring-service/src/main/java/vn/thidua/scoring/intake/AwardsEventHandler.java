package vn.thidua.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thidua.platform.changelog.KeptDigests;
import vn.thidua.platform.inbox.EventHandler;
import vn.thidua.platform.inbox.ReceivedEvent;

/**
 * The events of awards-service. What somebody receives is nothing that is needed here; the digests
 * of its change log are kept.
 */
@ApplicationScoped
class AwardsEventHandler implements EventHandler {

  private final String topic;
  private final KeptDigests digests;

  AwardsEventHandler(
      @ConfigProperty(name = "thidua.intake.awards-topic") String topic, KeptDigests digests) {
    this.topic = topic;
    this.digests = digests;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public String source() {
    return "/awards-service";
  }

  @Override
  public void handle(ReceivedEvent event) {
    if (event.aggregateType().equals(KeptDigests.AGGREGATE_TYPE)) {
      digests.keep(event.source(), event.state());
    }
  }

  /** The digests stay: they are worth something because they are older than what comes again. */
  @Override
  public void forget() {}
}
