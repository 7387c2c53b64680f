package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.operations.OperatorAct;
import vn.thidua.platform.operations.OperatorRefusal;
import vn.thidua.platform.operations.OperatorRequest;
import vn.thidua.platform.operations.OperatorRoute;
import vn.thidua.platform.operations.OperatorRoutes;

/** What operators see of the inbox and may do with it. */
@ApplicationScoped
class InboxRoutes implements OperatorRoutes {

  private static final int USUAL = 50;
  private static final int LARGEST = 1_000;

  /** One upstream service. */
  record Upstream(
      String source,
      String topic,
      @Nullable Long lag,
      List<TopicPositions.Position> partitions,
      InboxState.@Nullable Seen seen) {}

  /** The whole inbox. */
  record Standing(List<Upstream> topics, InboxState.Held held, InboxCounts.Counts counts) {}

  private final InboxConsumer consumer;
  private final InboxState state;
  private final InboxCounts counts;
  private final TopicPositions positions;
  private final DeadLetters deadLetters;
  private final OperateInbox operate;
  private final Intake intake;
  private final DataSource database;

  InboxRoutes(
      InboxConsumer consumer,
      InboxState state,
      InboxCounts counts,
      TopicPositions positions,
      DeadLetters deadLetters,
      OperateInbox operate,
      Intake intake,
      DataSource database) {
    this.consumer = consumer;
    this.state = state;
    this.counts = counts;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.operate = operate;
    this.intake = intake;
    this.database = database;
  }

  @Override
  public List<OperatorRoute> routes() {
    return List.of(
        OperatorRoute.get("/inbox", request -> standing()),
        OperatorRoute.get("/inbox/parked", request -> Map.of("items", state.parked())),
        OperatorRoute.get(
            "/inbox/dead-letters",
            request -> Map.of("items", deadLetters.newest(request.count("limit", USUAL, LARGEST)))),
        OperatorRoute.post("/inbox/parked/retry", this::retryAll),
        OperatorRoute.post("/inbox/parked/{aggregateId}/retry", this::retry),
        OperatorRoute.post("/inbox/parked/{aggregateId}/skip", this::skip),
        OperatorRoute.post("/inbox/rebuild", this::rebuild));
  }

  private Standing standing() {
    List<InboxState.Seen> seen = state.seen();
    List<Upstream> upstream =
        consumer.handlers().stream()
            .map(handler -> {
              TopicPositions.Positions at = positions.of(handler.topic());
              return new Upstream(
                  handler.source(),
                  handler.topic(),
                  at.lag(),
                  at.partitions(),
                  seen.stream()
                      .filter(one -> one.source().equals(handler.source()))
                      .findFirst()
                      .orElse(null));
            })
            .toList();
    return new Standing(upstream, state.held(), counts.now());
  }

  private Map<String, Object> retry(OperatorRequest request) {
    ParkedEvents.Aggregate aggregate = operate.parked(request.pathId("aggregateId"));
    OperatorAct act = request.act("inbox-retry", aggregate.id().toString());
    int taken = intake.follow(aggregate, handler(aggregate.source()));
    operate.retried(act, taken);
    return Map.of("applied", taken);
  }

  private Map<String, Object> retryAll(OperatorRequest request) {
    OperatorAct act = request.act("inbox-retry", "all");
    List<ParkedEvents.Aggregate> failed;
    try (Connection connection = database.getConnection()) {
      failed = ParkedEvents.failed(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the parked events", failure);
    }
    int taken =
        failed.stream()
            .mapToInt(aggregate -> intake.follow(aggregate, handler(aggregate.source())))
            .sum();
    operate.retried(act, taken);
    return Map.of("aggregates", failed.size(), "applied", taken);
  }

  private Map<String, Object> skip(OperatorRequest request) {
    ParkedEvents.Aggregate aggregate = operate.parked(request.pathId("aggregateId"));
    String outcome = operate.skip(aggregate, request.act("inbox-skip", aggregate.id().toString()));
    int followed = intake.follow(aggregate, handler(aggregate.source()));
    return Map.of("skipped", outcome, "applied", followed);
  }

  private Map<String, Object> rebuild(OperatorRequest request) {
    EventHandler handler = handler(request.required("source"));
    int forgotten = operate.forget(handler, request.act("inbox-rebuild", handler.source()));
    return Map.of("forgotten", forgotten, "next", "republish LATEST at " + handler.source());
  }

  private EventHandler handler(String source) {
    return consumer.handlers().stream()
        .filter(handler -> handler.source().equals(source))
        .findFirst()
        .orElseThrow(
            () -> OperatorRefusal.invalid("/source", "is not heard by this service: " + source));
  }
}
