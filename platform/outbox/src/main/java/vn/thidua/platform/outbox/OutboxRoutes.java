package vn.thidua.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thidua.platform.operations.OperatorRefusal;
import vn.thidua.platform.operations.OperatorRequest;
import vn.thidua.platform.operations.OperatorRoute;
import vn.thidua.platform.operations.OperatorRoutes;

/** What operators see of the outbox and may do with it. */
@ApplicationScoped
class OutboxRoutes implements OperatorRoutes {

  /**
   * @param kept events in the table, published or not
   * @param holdsRelay whether this replica relays at present
   */
  record Standing(
      long pending,
      long oldestPendingSeconds,
      long replays,
      long kept,
      boolean holdsRelay,
      List<OutboxState.Failing> failing) {}

  private final OutboxState state;
  private final OutboxRelay relay;
  private final RepublishEvents republish;

  OutboxRoutes(OutboxState state, OutboxRelay relay, RepublishEvents republish) {
    this.state = state;
    this.relay = relay;
    this.republish = republish;
  }

  @Override
  public List<OperatorRoute> routes() {
    return List.of(
        OperatorRoute.get("/outbox", request -> standing()),
        new OperatorRoute("POST", "/outbox/republish", 202, this::republish));
  }

  private Standing standing() {
    OutboxState.Depth depth = state.depth();
    return new Standing(
        depth.pending(),
        depth.oldestPendingSeconds(),
        depth.replays(),
        state.kept(),
        relay.holdsTheLock(),
        state.failing());
  }

  private Map<String, Integer> republish(OperatorRequest request) {
    String wanted = request.required("what");
    RepublishEvents.What what =
        Arrays.stream(RepublishEvents.What.values())
            .filter(value -> value.name().equals(wanted))
            .findFirst()
            .orElseThrow(() -> OperatorRefusal.invalid("/what", "is neither LATEST nor KEPT"));
    int marked = republish.republish(what, request.act("outbox-republish", wanted));
    relay.wake();
    return Map.of("marked", marked);
  }
}
