package vn.thidua.systemtests.faults.load;

import static vn.thidua.systemtests.faults.load.Request.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.client.Account;

/**
 * Acts on organizations as far as they are plans: what carrying out one changes besides, the
 * questions cannot tell from what nobody has asked for.
 */
final class SuccessionWork {

  private static final String ON = "2025-07-01";

  private final World world;

  SuccessionWork(World world) {
    this.world = world;
  }

  /** One organization takes in another, or comes to nothing by itself. */
  Optional<Request> plan(RandomGenerator dice) {
    Optional<Known> ending = organization(dice);
    Optional<Known> going = organization(dice);
    if (ending.isEmpty() || going.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode body = Bodies.of("on", ON);
    body.set("legalBasis", Bodies.of("title", "Nghị quyết " + NUMBER));
    String ended = ending.get().id().toString();
    String goesOn = going.get().id().toString();
    if (ended.equals(goesOn)) {
      body.put("kind", "DISSOLVE");
      body.putArray("predecessors").add(ended);
      body.putArray("successors");
    } else {
      body.put("kind", "MERGE");
      body.putArray("predecessors").add(ended).add(goesOn);
      body.putArray("successors").add(Bodies.of("organizationId", goesOn));
    }
    return Optional.of(
        Request.create(
            Known.Kind.SUCCESSION,
            "succession-planned",
            Account.ADMINISTRATOR,
            "/successions",
            body));
  }

  Optional<Request> withdraw(RandomGenerator dice) {
    return planned(dice)
        .map(planned ->
            Request.change(
                "succession-withdrawn",
                Account.ADMINISTRATOR,
                planned,
                "/withdrawal",
                Bodies.of("reason", "Hoãn " + NUMBER)));
  }

  private Optional<Known> planned(RandomGenerator dice) {
    return world.any(Known.Kind.SUCCESSION, dice, known -> known.is("status", "PLANNED"));
  }

  /** Not one of the first cluster: the score sheets and the awards rely on its members. */
  private Optional<Known> organization(RandomGenerator dice) {
    Set<String> needed = new HashSet<>();
    for (JsonNode member : world.first(Known.Kind.CLUSTER).view().path("members")) {
      needed.add(member.path("organizationId").asText());
    }
    return world.any(
        Known.Kind.ORGANIZATION, dice, known -> !needed.contains(known.id().toString()));
  }
}
