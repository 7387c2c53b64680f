package vn.thidua.systemtests.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.faults.history.History;
import vn.thidua.systemtests.faults.history.Operation;
import vn.thidua.systemtests.faults.history.Outcome;

/** Gives a request its number, sends it, and writes down before and after. */
final class Performer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REPETITIONS = 3;

  private final Door door;
  private final History history;
  private final World world;

  Performer(Door door, History history, World world) {
    this.door = door;
    this.history = history;
    this.world = world;
  }

  /** Looks again at something that may have changed; false if it cannot be seen now. */
  boolean refresh(Known known) {
    Door.Reply reply = door.get(known.reader(), known.path());
    if (reply.ok()) {
      known.seen(reply.body());
    }
    return reply.ok();
  }

  Outcome perform(Request request, RandomGenerator dice) {
    long number = history.nextNumber();
    Known target = request.target();
    @Nullable Long version = target != null && request.guarded() ? target.version() : null;
    @Nullable JsonNode body = numbered(request.body(), number);
    history.invoked(
        new Operation(
            number,
            request.kind(),
            request.event(),
            request.creates() != null,
            target == null ? null : target.id(),
            version,
            request.marks(),
            Outcome.UNKNOWN,
            0),
        body);
    @Nullable String key = request.creates() == null ? null : UUID.randomUUID().toString();
    Door.Reply reply = send(request, number, body, version, key);
    if (key != null && reply.outcome() == Outcome.UNKNOWN) {
      for (int i = 0; i < REPETITIONS && !reply.ok() && dice.nextInt(4) > 0; i++) {
        pause(dice.nextInt(200, 3000));
        history.repeated(number);
        reply = send(request, number, body, version, key);
      }
    } else if (key != null && reply.ok() && dice.nextInt(10) == 0) {
      history.repeated(number);
      send(request, number, body, version, key);
    }
    learn(request, reply);
    return reply.outcome();
  }

  private Door.Reply send(
      Request request,
      long number,
      @Nullable JsonNode body,
      @Nullable Long version,
      @Nullable String key) {
    Door.Reply reply =
        door.send(request.who(), request.method(), request.path(), body, version, key);
    Known target = request.target();
    @Nullable UUID aggregate = target == null ? null : target.id();
    if (reply.ok() && target == null) {
      aggregate = UUID.fromString(reply.body().path("id").asText());
    }
    history.answered(number, reply.outcome(), reply.status(), aggregate, reply.detail());
    return reply;
  }

  private void learn(Request request, Door.Reply reply) {
    Known target = request.target();
    if (reply.ok() && request.creates() != null) {
      world.add(new Known(request.creates(), reply.body(), request.who()));
    } else if (target != null && reply.ok() && request.who().equals(target.reader())) {
      target.seen(reply.body());
    } else if (target != null) {
      target.doubt();
    }
  }

  private static @Nullable JsonNode numbered(@Nullable JsonNode body, long number) {
    if (body == null) {
      return null;
    }
    try {
      return JSON.readTree(body.toString().replace(Request.NUMBER, Operation.token(number)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
