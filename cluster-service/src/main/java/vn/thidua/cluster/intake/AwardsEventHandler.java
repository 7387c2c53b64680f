package vn.thidua.cluster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.cluster.outside.AwardsProjection;
import vn.thidua.cluster.outside.totals.TotalsProjection;
import vn.thidua.cluster.work.WorkProjection;
import vn.thidua.platform.changelog.KeptDigests;
import vn.thidua.platform.inbox.EventHandler;
import vn.thidua.platform.inbox.ReceivedEvent;

/**
 * The events of awards-service: which proposals are on their way, for previews; which awards were
 * given and taken back, how many were reported and what award types are called, for pledges and the
 * year at a glance; the digests of its change log are kept.
 */
@ApplicationScoped
class AwardsEventHandler implements EventHandler {

  private static final Logger LOG = Logger.getLogger(AwardsEventHandler.class);

  private final String topic;
  private final WorkProjection work;
  private final AwardsProjection awards;
  private final TotalsProjection totals;
  private final KeptDigests digests;

  AwardsEventHandler(
      @ConfigProperty(name = "thidua.intake.awards-topic") String topic,
      WorkProjection work,
      AwardsProjection awards,
      TotalsProjection totals,
      KeptDigests digests) {
    this.topic = topic;
    this.work = work;
    this.awards = awards;
    this.totals = totals;
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
    switch (event.aggregateType()) {
      case "proposal" -> work.proposal(event.state());
      case "award-decision" -> awards.decision(event.state());
      case "award-total" -> totals.total(event.state());
      case "award-type" -> totals.awardType(event.state());
      case KeptDigests.AGGREGATE_TYPE -> digests.keep(event.source(), event.state());
      default -> LOG.debugf("%s of %s is not for us", event.type(), event.aggregateType());
    }
  }

  /** The digests stay: they are worth something because they are older than what comes again. */
  @Override
  public void forget() {
    work.forgetProposals();
    awards.forget();
    totals.forget();
  }
}
