package vn.thidua.awards.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.awards.rankings.RankingsProjection;
import vn.thidua.platform.changelog.KeptDigests;
import vn.thidua.platform.inbox.EventHandler;
import vn.thidua.platform.inbox.ReceivedEvent;

/** The events of scoring-service. Of what it scores only the results are needed here. */
@ApplicationScoped
class ScoringEventHandler implements EventHandler {

  private static final Logger LOG = Logger.getLogger(ScoringEventHandler.class);

  private final String topic;
  private final RankingsProjection rankings;
  private final KeptDigests digests;

  ScoringEventHandler(
      @ConfigProperty(name = "thidua.intake.scoring-topic") String topic,
      RankingsProjection rankings,
      KeptDigests digests) {
    this.topic = topic;
    this.rankings = rankings;
    this.digests = digests;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public String source() {
    return "/scoring-service";
  }

  /** The digests stay: they are worth something because they are older than what comes again. */
  @Override
  public void forget() {
    rankings.forget();
  }

  @Override
  public void handle(ReceivedEvent event) {
    switch (event.aggregateType()) {
      case "ranking" -> rankings.ranking(event.state());
      case KeptDigests.AGGREGATE_TYPE -> digests.keep(event.source(), event.state());
      default -> LOG.debugf("%s of %s is not for us", event.type(), event.aggregateType());
    }
  }
}
