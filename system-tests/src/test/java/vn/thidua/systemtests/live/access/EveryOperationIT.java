package vn.thidua.systemtests.live.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;
import vn.thidua.systemtests.live.WholeSystem;
import vn.thidua.systemtests.live.WholeSystemExtension;

/**
 * A1, A5: every operation of the one document, called by everybody about things that are theirs and
 * things that are not, ends as {@code access/operations.txt} says.
 */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryOperationIT {

  /** Set to true to store what was seen; then read it, line by line. */
  private static final String UPDATE = "thidua.access.update";

  private static final int AT_ONCE = 4;

  private final WholeSystem system;
  private final Doors doors;
  private final String gateway;
  private World world;

  EveryOperationIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
    this.gateway = system.gateway().toString();
  }

  @BeforeAll
  void makeTheWorld() {
    JsonNode document = doors.ask(gateway, Asking.get("/api/openapi.json")).body();
    world = World.made(system, doors, document);
  }

  @AfterAll
  void close() {
    world.putBack();
    doors.close();
  }

  @Test
  void shouldAnswerAsTheTableSays_whenEverybodyCallsEveryOperation() throws Exception {
    // Given
    Map<String, Map<Caller, String>> seen = new ConcurrentHashMap<>();
    Map<Operation, String> wrong = new ConcurrentHashMap<>();
    // When
    List<Operation> reading = world.operations().stream().filter(Operation::reads).toList();
    List<Operation> writing = world.operations().stream().filter(one -> !one.reads()).toList();
    // A task is there only until somebody does it.
    Predicate<Operation> isOfTasks = one -> one.collection().equals("tasks");
    List<Operation> ofTasks = writing.stream().filter(isOfTasks).toList();
    List<Operation> others = writing.stream().filter(isOfTasks.negate()).toList();
    for (List<Operation> operations : List.of(reading, ofTasks, others)) {
      each(operations, operation -> seen.put(operation.id(), row(operation, wrong)));
    }
    Table table = new Table(new HashMap<>(seen));
    if (Boolean.getBoolean(UPDATE)) {
      table.store(world.operations());
    }
    // Then
    assertThat(wrong.values()).isEmpty();
    assertThat(table.differences(Table.stored())).isEmpty();
  }

  private Map<Caller, String> row(Operation operation, Map<Operation, String> wrong) {
    Asking asking = world.asking(operation);
    Map<Caller, String> row = new EnumMap<>(Caller.class);
    boolean asksForTheVersionFirst = !operation.reads();
    for (Caller caller : Caller.values()) {
      Reply reply = ask(caller, asking);
      row.put(caller, outcome(operation, caller, asking, reply, wrong));
      boolean person = caller.isPerson();
      asksForTheVersionFirst &= !person || Set.of(404, 412).contains(reply.status());
    }
    if (asksForTheVersionFirst && row.containsValue(Outcome.ALLOWED)) {
      for (Caller caller : Caller.values()) {
        if (row.get(caller).equals(Outcome.ALLOWED)) {
          Asking inTime = world.askingInTime(operation);
          row.put(caller, outcome(operation, caller, inTime, ask(caller, inTime), wrong));
        }
      }
    }
    return row;
  }

  private String outcome(
      Operation operation,
      Caller caller,
      Asking asking,
      Reply reply,
      Map<Operation, String> wrong) {
    String outcome = Outcome.of(reply, world.isNarrowed(operation));
    boolean known = Outcome.KNOWN.contains(outcome) || Outcome.namesWhatIsNotThere(caller, reply);
    if (!known) {
      wrong.putIfAbsent(
          operation,
          "%s by %s: %s %s %s"
              .formatted(operation, caller, asking.path(), asking.body(), reply.text()));
    } else if (outcome.equals("404") && operation.isAboutOneThing()) {
      Reply nothing = ask(caller, world.askingForNothing(operation));
      if (!told(reply).equals(told(nothing))) {
        wrong.putIfAbsent(
            operation,
            "%s by %s tells what exists: %s and %s"
                .formatted(operation, caller, reply.text(), nothing.text()));
      }
    }
    return outcome;
  }

  private Reply ask(Caller caller, Asking asking) {
    Account account = caller.account();
    return account == null ? doors.ask(gateway, asking) : doors.ask(gateway, account, asking);
  }

  /** Without the id that was asked for, which is the asker's own. */
  private static String told(Reply reply) {
    JsonNode problem = reply.body();
    return reply.status()
        + problem.path("type").asText()
        + problem.path("title").asText()
        + problem
            .path("detail")
            .asText()
            .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID");
  }

  private static void each(List<Operation> operations, Consumer<Operation> task) throws Exception {
    // Operations on one collection one after the other: what one of them makes, another one counts.
    Map<String, List<Operation>> collections =
        operations.stream().collect(Collectors.groupingBy(Operation::collection));
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
      var work =
          collections.values().stream()
              .map(some -> hands.submit(() -> some.forEach(task)))
              .toList();
      for (var piece : work) {
        piece.get();
      }
    }
  }
}
