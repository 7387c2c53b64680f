package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.faults.load.Door;

/**
 * Every aggregate reads through the gateway as its newest event says: a service's state and what it
 * has told of it are the same.
 */
public final class DoorAgrees {

  private static final String NAME = "door";
  private static final int READERS = 4;
  private static final int ATTEMPTS = 3;

  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "organization", "/organizations/",
          "mandate", "/mandates/",
          "cluster", "/clusters/",
          "scheme", "/schemes/",
          "period", "/periods/",
          "score-sheet", "/score-sheets/",
          "proposal", "/proposals/",
          "award-decision", "/award-decisions/",
          "award-total", "/award-totals/");

  private final Door door;

  public DoorAgrees(Door door) {
    this.door = door;
  }

  public List<Violation> ask(Evidence evidence) {
    Queue<Violation> violations = new ConcurrentLinkedQueue<>();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      for (String service : evidence.services()) {
        for (Map.Entry<UUID, NavigableMap<Long, Publication>> aggregate :
            evidence.byAggregate(service).entrySet()) {
          Publication newest = aggregate.getValue().lastEntry().getValue();
          String collection = COLLECTIONS.get(newest.aggregateType());
          if (collection != null) {
            all.add(readers.submit(() -> compare(collection, newest, violations)));
          }
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return List.copyOf(violations);
  }

  private void compare(String collection, Publication newest, Queue<Violation> violations) {
    JsonNode state = newest.state();
    Door.Reply reply = read(newest, collection + newest.aggregate());
    if (!reply.ok() || state == null) {
      violations.add(
          new Violation(NAME, newest.toString(), "cannot be read: HTTP " + reply.status()));
      return;
    }
    Agreement.differences(comparable(state), reply.body())
        .forEach(text -> violations.add(new Violation(NAME, newest.toString(), text)));
  }

  private Door.Reply read(Publication newest, String path) {
    Account reader =
        switch (newest.aggregateType()) {
          case "organization", "mandate" -> Account.ADMINISTRATOR;
          default -> Account.SECRETARY;
        };
    Door.Reply reply = door.get(reader, path);
    for (int i = 1; i < ATTEMPTS && !reply.ok(); i++) {
      reply = door.get(reader, path);
    }
    return reply;
  }

  /**
   * Without what events say in another way: codes of bars, who signed, drafts without their tree,
   * closed years.
   */
  private static JsonNode comparable(JsonNode state) {
    ObjectNode copy = state.deepCopy();
    copy.remove("bars");
    copy.remove("signerPosition");
    copy.remove("closedYears");
    if (copy.path("nodes").isNull()) {
      copy.remove("nodes");
    }
    return copy;
  }
}
