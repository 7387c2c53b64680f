package vn.thidua.systemtests.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.faults.history.Operation;
import vn.thidua.systemtests.faults.history.Outcome;
import vn.thidua.systemtests.faults.site.Site;

/**
 * A short history told by hand: an organization is registered by operation 1 and renamed by
 * operation 2, both successfully, and scoring-service has heard of both. Tests change one thing.
 */
final class Story {

  static final UUID ORGANIZATION = new UUID(7, 1);
  static final String TOPIC = Site.topicOf(Site.CLUSTER);

  final List<Operation> operations = new ArrayList<>();
  final List<String> disagreements = new ArrayList<>();
  final List<Publication> publications = new ArrayList<>();
  final List<Arrival> arrivals = new ArrayList<>();
  final List<Change> changes = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();
  final List<Mirror> mirrors = new ArrayList<>();
  final List<String> unreadable = new ArrayList<>();
  final List<String> deadLetters = new ArrayList<>();
  final List<String> logging = new ArrayList<>();

  static Story ofOneOrganization() {
    Story story = new Story();
    story.operations.add(registered(Outcome.OK));
    story.operations.add(renamed(2, Outcome.OK));
    story.published(0, "organization-registered", 1);
    story.published(1, "organization-renamed", 2);
    story.arrived(0);
    story.arrived(1);
    story.committed("100", 0, 1);
    story.committed("101", 1, 2);
    story.applied("200", 0);
    story.applied("201", 1);
    story.marks.add(new Mark(Site.SCORING, "/" + Site.CLUSTER, ORGANIZATION, 1));
    story.mirrors.add(new Mirror("known_organization", Set.of("a"), Set.of("a")));
    return story;
  }

  static Operation registered(Outcome outcome) {
    return operation(1, "organization-registered", true, ORGANIZATION, null, outcome);
  }

  static Operation renamed(long number, Outcome outcome) {
    return operation(number, "organization-renamed", false, ORGANIZATION, 0L, outcome);
  }

  static Operation operation(
      long number,
      String event,
      boolean creates,
      @Nullable UUID aggregate,
      @Nullable Long follows,
      Outcome outcome) {
    JsonNode marks = JsonNodeFactory.instance.objectNode();
    return new Operation(number, event, event, creates, aggregate, follows, marks, outcome, 200);
  }

  /** Number 0 for none. */
  Publication published(long version, String event, long number) {
    Publication row =
        new Publication(
            Site.CLUSTER,
            new UUID(8, version),
            "organization",
            ORGANIZATION,
            version,
            event,
            true,
            number == 0 ? Set.of() : Set.of(number),
            "digest of " + version,
            null);
    publications.add(row);
    return row;
  }

  void arrived(long version) {
    arrivals.add(
        new Arrival(
            TOPIC,
            3,
            arrivals.size(),
            new UUID(8, version),
            ORGANIZATION,
            version,
            false,
            "digest of " + version));
  }

  /** The state with its part and the event, in one transaction of cluster-service. */
  void committed(String xid, long version, long number) {
    change(Site.CLUSTER, xid, "organization", ORGANIZATION, version);
    part(xid, number);
    change(Site.CLUSTER, xid, "outbox", ORGANIZATION, version);
  }

  void part(String xid, long number) {
    changes.add(
        new Change(
            Site.CLUSTER,
            xid,
            "organization_name",
            "INSERT",
            null,
            null,
            null,
            null,
            Set.of(number)));
  }

  /** The mark and the effect in one transaction of scoring-service. */
  void applied(String xid, long version) {
    change(Site.SCORING, xid, "inbox", ORGANIZATION, version);
    change(Site.SCORING, xid, "known_organization", ORGANIZATION, version);
  }

  void change(String service, String xid, String table, UUID aggregate, long version) {
    changes.add(
        new Change(
            service,
            xid,
            table,
            version == 0 ? "INSERT" : "UPDATE",
            aggregate,
            table.equals("inbox") ? "/" + Site.CLUSTER : null,
            version == 0 ? null : version - 1,
            version,
            Set.of()));
  }

  Evidence evidence() {
    return new Evidence(
        operations,
        disagreements,
        publications,
        arrivals,
        changes,
        marks,
        mirrors,
        unreadable,
        deadLetters,
        logging);
  }

  /** What the checker finds, as lines. */
  List<String> violations() {
    return Checker.check(evidence()).stream().map(Violation::toString).toList();
  }
}
