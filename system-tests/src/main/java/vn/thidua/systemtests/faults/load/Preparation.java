package vn.thidua.systemtests.faults.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.random.RandomGenerator;
import vn.thidua.localstack.Polling;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.faults.history.Outcome;

/**
 * One organizer, its secretary, the members of one cluster with their officers, and a period: made
 * by numbered operations like everything else, but on a whole system.
 */
final class Preparation {

  private static final Duration HEARD = Duration.ofSeconds(30);

  private final World world;
  private final ClusterWork clusterWork;
  private final ScoringWork scoringWork;
  private final AwardsWork awardsWork;
  private final Performer performer;
  private final Door door;

  Preparation(
      World world,
      ClusterWork clusterWork,
      ScoringWork scoringWork,
      AwardsWork awardsWork,
      Performer performer,
      Door door) {
    this.world = world;
    this.clusterWork = clusterWork;
    this.scoringWork = scoringWork;
    this.awardsWork = awardsWork;
    this.performer = performer;
    this.door = door;
  }

  void run(RandomGenerator dice) {
    perform(
        Request.create(
            Known.Kind.ORGANIZER,
            "organizer-registered",
            Account.ADMINISTRATOR,
            "/organizers",
            Bodies.of("name", "Hội đồng " + Request.NUMBER)),
        dice);
    perform(mandate(Account.SECRETARY, "SECRETARY", "organizerId", Known.Kind.ORGANIZER, 0), dice);
    for (int i = 0; i < Account.OFFICERS; i++) {
      perform(clusterWork.register(dice).orElseThrow(), dice);
      perform(
          mandate(Account.officer(i), "OFFICER", "organizationId", Known.Kind.ORGANIZATION, i),
          dice);
    }
    perform(clusterWork.establish(ScoringWork.members(world)), dice);
    // Until the other services have heard of organizer, secretary and cluster, they refuse.
    until(scoringWork.draft(), dice);
    perform(ScoringWork.publish(world.first(Known.Kind.SCHEME)), dice);
    until(scoringWork.openPeriod(world.first(Known.Kind.SCHEME), false), dice);
    until(scoringWork.openPeriod(world.first(Known.Kind.SCHEME), true), dice);
    until(awardsWork.draft(world.first(Known.Kind.ORGANIZATION), 2025), dice);
  }

  private Request mandate(
      Account who, String role, String targetField, Known.Kind targetKind, int target) {
    ObjectNode body =
        Bodies.of(
            "subject",
            door.subject(who),
            "personName",
            "Người " + Request.NUMBER,
            "role",
            role,
            "from",
            "2024-01-01");
    body.put(targetField, world.of(targetKind).get(target).id().toString());
    return Request.create(
        Known.Kind.MANDATE, "mandate-granted", Account.ADMINISTRATOR, "/mandates", body);
  }

  private void perform(Request request, RandomGenerator dice) {
    Outcome outcome = performer.perform(request, dice);
    if (outcome != Outcome.OK) {
      throw new IllegalStateException("the preparation failed: " + request.kind());
    }
  }

  private void until(Request request, RandomGenerator dice) {
    if (!Polling.until(HEARD, () -> performer.perform(request, dice) == Outcome.OK)) {
      throw new IllegalStateException("the preparation failed: " + request.kind());
    }
  }
}
