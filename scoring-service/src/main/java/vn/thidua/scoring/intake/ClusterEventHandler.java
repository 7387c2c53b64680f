package vn.thidua.scoring.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thidua.platform.changelog.KeptDigests;
import vn.thidua.platform.inbox.EventHandler;
import vn.thidua.platform.inbox.ReceivedEvent;
import vn.thidua.scoring.agreements.KnownAgreements;
import vn.thidua.scoring.following.FollowAgreement;
import vn.thidua.scoring.following.FollowSuccession;
import vn.thidua.scoring.participants.ParticipantsProjection;

/**
 * The events of cluster-service. Each carries the whole state of its aggregate, so what happened to
 * it need not be known here.
 */
@ApplicationScoped
class ClusterEventHandler implements EventHandler {

  private static final Logger LOG = Logger.getLogger(ClusterEventHandler.class);

  private final String topic;
  private final ParticipantsProjection participants;
  private final FollowSuccession successions;
  private final KnownAgreements agreements;
  private final FollowAgreement signatures;
  private final KeptDigests digests;

  ClusterEventHandler(
      @ConfigProperty(name = "thidua.intake.cluster-topic") String topic,
      ParticipantsProjection participants,
      FollowSuccession successions,
      KnownAgreements agreements,
      FollowAgreement signatures,
      KeptDigests digests) {
    this.topic = topic;
    this.participants = participants;
    this.successions = successions;
    this.agreements = agreements;
    this.signatures = signatures;
    this.digests = digests;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public String source() {
    return "/cluster-service";
  }

  /**
   * The digests stay: they are worth something because they are older than what comes again. So
   * does which successions were followed, each once, and what bars a sheet.
   */
  @Override
  public void forget() {
    participants.forget();
    agreements.forget();
  }

  @Override
  public void handle(ReceivedEvent event) {
    switch (event.aggregateType()) {
      case "organizer" -> participants.organizer(event.state());
      case "organization" -> participants.organization(event.state());
      case "mandate" -> participants.mandate(event.state());
      case "cluster" -> participants.cluster(event.state());
      case "succession" -> {
        participants.succession(event.state());
        successions.hear(event.state());
      }
      case "agreement" -> signatures.hear(event.state());
      case KeptDigests.AGGREGATE_TYPE -> digests.keep(event.source(), event.state());
      default -> LOG.debugf("%s of %s is not for us", event.type(), event.aggregateType());
    }
  }
}
