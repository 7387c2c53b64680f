package vn.thidua.cluster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.cluster.outside.RankingsProjection;
import vn.thidua.cluster.work.WorkProjection;
import vn.thidua.platform.changelog.KeptDigests;
import vn.thidua.platform.inbox.EventHandler;
import vn.thidua.platform.inbox.ReceivedEvent;

/**
 * The events of scoring-service: which sheets are open, for previews; how a cluster was ranked, for
 * the year at a glance; the digests of its change log are kept.
 */
@ApplicationScoped
class ScoringEventHandler implements EventHandler {

  private static final Logger LOG = Logger.getLogger(ScoringEventHandler.class);

  private final String topic;
  private final WorkProjection work;
  private final RankingsProjection rankings;
  private final KeptDigests digests;

  ScoringEventHandler(
      @ConfigProperty(name = "thidua.intake.scoring-topic") String topic,
      WorkProjection work,
      RankingsProjection rankings,
      KeptDigests digests) {
    this.topic = topic;
    this.work = work;
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

  @Override
  public void handle(ReceivedEvent event) {
    switch (event.aggregateType()) {
      case "period" -> work.period(event.state());
      case "score-sheet" -> work.sheet(event.state());
      case "ranking" -> rankings.ranking(event.state());
      case KeptDigests.AGGREGATE_TYPE -> digests.keep(event.source(), event.state());
      default -> LOG.debugf("%s of %s is not for us", event.type(), event.aggregateType());
    }
  }

  /** The digests stay: they are worth something because they are older than what comes again. */
  @Override
  public void forget() {
    work.forgetSheets();
    rankings.forget();
  }
}
