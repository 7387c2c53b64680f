package vn.thidua.systemtests.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.systemtests.faults.history.Operation;
import vn.thidua.systemtests.faults.history.Outcome;
import vn.thidua.systemtests.faults.site.Site;

/** Every kind of violation is found in a story that has it and nothing else wrong. */
class CheckerTest {

  private static final UUID STRANGER = new UUID(9, 9);

  private final Story story = Story.ofOneOrganization();

  @Test
  void shouldFindNothing_whenAllIsAsItShouldBe() {
    assertThat(story.violations()).isEmpty();
  }

  @Test
  void shouldFindNothing_whenUnknownOperationsHappenedOrDidNot() {
    story.operations.set(1, Story.renamed(2, Outcome.UNKNOWN));
    story.operations.add(Story.renamed(3, Outcome.UNKNOWN));

    assertThat(story.violations()).isEmpty();
  }

  @Test
  void shouldFindNothing_whenCopiesComeLater() {
    story.arrived(0);
    story.arrived(1);
    story.arrived(0);

    assertThat(story.violations()).isEmpty();
  }

  @Test
  void shouldFindLostOperation_whenItsEventIsMissing() {
    story.operations.add(
        Story.operation(3, "organization-renamed", false, Story.ORGANIZATION, 1L, Outcome.OK));

    assertThat(story.violations())
        .singleElement()
        .asString()
        .startsWith("operations: operation 3")
        .contains("is lost");
  }

  @Test
  void shouldFindLostOperation_whenAnotherStandsInItsPlace() {
    story.operations.add(Story.renamed(3, Outcome.OK));

    assertThat(story.violations())
        .singleElement()
        .asString()
        .startsWith("operations: operation 3")
        .contains("in its place stands [2]");
  }

  @Test
  void shouldFindTrace_whenRefusedOperationHasAnEvent() {
    story.operations.set(1, Story.renamed(2, Outcome.FAILED));

    assertThat(story.violations())
        .anySatisfy(
            line -> assertThat(line).contains("operation 2").contains("was refused and left"))
        .anySatisfy(line -> assertThat(line).startsWith("all or nothing").contains("was refused"));
  }

  @Test
  void shouldFindRepetition_whenAnOperationHappenedTwice() {
    story.published(2, "organization-renamed", 2);
    story.arrived(2);
    story.committed("102", 2, 2);
    story.applied("202", 2);
    story.marks.set(0, new Mark(Site.SCORING, "/" + Site.CLUSTER, Story.ORGANIZATION, 2));

    assertThat(story.violations())
        .anySatisfy(line -> assertThat(line).contains("operation 2").contains("happened 2 times"))
        .anySatisfy(
            line -> assertThat(line).contains("operation 2").contains("happened in each of"));
  }

  @Test
  void shouldFindStrangeEvent_whenNoOperationHasCausedIt() {
    story.operations.removeLast();

    assertThat(story.violations())
        .anySatisfy(line ->
            assertThat(line).startsWith("operations: organization").contains("no operation"));
  }

  @Test
  void shouldFindTwoForOneEvent_whenNeitherNumberIsInIt() {
    story.publications.removeLast();
    story.published(1, "organization-renamed", 0);
    story.operations.add(Story.renamed(3, Outcome.OK));

    assertThat(story.violations())
        .singleElement()
        .asString()
        .contains("operation 3")
        .contains("have the same");
  }

  @Test
  void shouldFindOtherCreation_whenRepeatedWithItsKey() {
    story.disagreements.add("operation 1 made this, repeated that");

    assertThat(story.violations()).singleElement().asString().startsWith("operations: keys");
  }

  @Test
  void shouldKnowCreationByItsMarks_whenNumberIsNotInIt() {
    story.operations.removeFirst();
    ObjectNode state = JsonNodeFactory.instance.objectNode().put("periodId", "p");
    Publication first = story.publications.removeFirst();
    story.publications.add(
        0,
        new Publication(
            first.service(),
            first.id(),
            first.aggregateType(),
            first.aggregate(),
            0,
            first.event(),
            true,
            Set.of(),
            first.digest(),
            state));
    story.changes.removeIf(change -> change.numbers().contains(1L));

    assertThat(story.violations()).singleElement().asString().contains("no operation");

    story.operations.add(
        new Operation(
            1, first.event(), first.event(), true, null, null, state, Outcome.UNKNOWN, 0));
    assertThat(story.violations()).isEmpty();
  }

  @Test
  void shouldFindGap_whenAVersionIsMissingInTheOutbox() {
    story.operations.set(1, Story.renamed(2, Outcome.UNKNOWN));
    story.publications.removeLast();
    story.published(2, "organization-renamed", 0);

    assertThat(story.violations())
        .anySatisfy(
            line -> assertThat(line).startsWith("outbox:").contains("version 1 is missing"));
  }

  @Test
  void shouldFindWaitingEvent_whenNeverPublished() {
    Publication row = story.publications.removeLast();
    story.publications.add(
        new Publication(
            row.service(),
            row.id(),
            row.aggregateType(),
            row.aggregate(),
            row.version(),
            row.event(),
            false,
            row.numbers(),
            row.digest(),
            null));

    assertThat(story.violations()).singleElement().asString().contains("is not published");
  }

  @Test
  void shouldFindLostEvent_whenItNeverCameToTheTopic() {
    story.arrivals.removeLast();

    assertThat(story.violations()).singleElement().asString().contains("never came to");
  }

  @Test
  void shouldFindSwap_whenVersionsCameInTheWrongOrder() {
    story.arrivals.clear();
    story.arrived(1);
    story.arrived(0);

    assertThat(story.violations())
        .anySatisfy(line -> assertThat(line).startsWith("topic: ").contains("comes first after"));
  }

  @Test
  void shouldFindStrangeRecord_whenNoOutboxHasIt() {
    story.arrivals.add(
        new Arrival(Story.TOPIC, 3, 9, STRANGER, Story.ORGANIZATION, 2, false, "digest"));

    assertThat(story.violations()).singleElement().asString().contains("is in no outbox");
  }

  @Test
  void shouldFindChangedContent_whenTopicAndOutboxDiffer() {
    Arrival last = story.arrivals.removeLast();
    story.arrivals.add(
        new Arrival(
            last.topic(), 3, 1, last.id(), last.aggregate(), last.version(), false, "another"));

    assertThat(story.violations()).singleElement().asString().contains("its content is not that");
  }

  @Test
  void shouldFindDifference_whenProjectionHasOtherRows() {
    story.mirrors.set(0, new Mirror("known_organization", Set.of("a", "b"), Set.of("a", "c")));

    assertThat(story.violations())
        .containsExactlyInAnyOrder(
            "projection: known_organization: lacks b",
            "projection: known_organization: has beside c");
  }

  @Test
  void shouldFindLag_whenMarkIsBehind() {
    story.marks.set(0, new Mark(Site.SCORING, "/" + Site.CLUSTER, Story.ORGANIZATION, 0));

    assertThat(story.violations()).singleElement().asString().contains("the mark stands at 0");
  }

  @Test
  void shouldFindSecondApplication_whenAMarkWasSetTwice() {
    story.applied("202", 1);

    assertThat(story.violations())
        .singleElement()
        .asString()
        .startsWith("applied once")
        .contains("from 1 to 1");
  }

  @Test
  void shouldFindEffectOfItsOwn_whenMarkIsInAnotherTransaction() {
    story.changes.removeIf(change -> change.xid().equals("201"));
    story.change(Site.SCORING, "201", "known_organization", Story.ORGANIZATION, 1);
    story.change(Site.SCORING, "202", "inbox", Story.ORGANIZATION, 1);

    assertThat(story.violations())
        .anySatisfy(line -> assertThat(line).contains("has its effect without a mark"))
        .anySatisfy(line -> assertThat(line).contains("its effect there is missing"));
  }

  @Test
  void shouldFindHalf_whenStateAndEventAreNotOfOneTransaction() {
    story.changes.removeIf(change -> change.xid().equals("101"));
    story.change(Site.CLUSTER, "101", "organization", Story.ORGANIZATION, 1);
    story.change(Site.CLUSTER, "102", "outbox", Story.ORGANIZATION, 1);

    assertThat(story.violations())
        .anySatisfy(line -> assertThat(line).contains("version 1 has no event there"))
        .anySatisfy(line -> assertThat(line).contains("has no state there"));
  }

  @Test
  void shouldFindHalf_whenAPartChangedAlone() {
    story.operations.add(Story.renamed(3, Outcome.UNKNOWN));
    story.part("103", 3);

    assertThat(story.violations()).singleElement().asString().contains("changed without it");
  }

  @Test
  void shouldFindMissingEntry_whenTheServiceKeepsAChangeLog() {
    story.change(Site.CLUSTER, "100", "change_log", Story.ORGANIZATION, 0);
    story.logging.add(Site.CLUSTER);

    assertThat(story.violations())
        .singleElement()
        .asString()
        .contains("transaction 101")
        .contains("has no entry in the change log");
  }

  @Test
  void shouldFindStrangeEntry_whenNothingChangedWithIt() {
    story.change(Site.CLUSTER, "100", "change_log", Story.ORGANIZATION, 0);
    story.change(Site.CLUSTER, "105", "change_log", Story.ORGANIZATION, 1);

    assertThat(story.violations()).singleElement().asString().contains("the entry of");
  }

  @Test
  void shouldBlameNobody_whenAnotherAggregateChangesInPassing() {
    story.publications.add(
        new Publication(
            Site.AWARDS,
            new UUID(9, 1),
            "award-decision",
            new UUID(9, 2),
            1,
            "award-decision-revoked",
            true,
            Set.of(2L),
            "digest",
            null));

    assertThat(new OperationsHappenOnce().ask(story.evidence())).isEmpty();
  }

  @Test
  void shouldFindMisfit_whenAServiceDoesNotVerify() {
    JsonNode fits = JsonNodeFactory.instance.objectNode().putNull("firstDayThatDoesNotFit");
    JsonNode misfits =
        JsonNodeFactory.instance.objectNode().put("firstDayThatDoesNotFit", "2026-01-02");

    assertThat(new ChangeLogVerifies((service, path) -> Optional.of(fits)).ask()).isEmpty();
    assertThat(new ChangeLogVerifies((service, path) -> Optional.empty()).ask()).isEmpty();
    assertThat(new ChangeLogVerifies((service, path) -> Optional.of(misfits)).ask())
        .hasSize(Site.PUBLISHERS.size());
  }

  @Test
  void shouldFindUnreadableRecord_whenItIsNoDeadLetter() {
    story.unreadable.add("cluster.events.v1-0@5");
    story.deadLetters.add("cluster.events.v1-0@6");

    assertThat(story.violations())
        .containsExactlyInAnyOrder(
            "dead letters: cluster.events.v1-0@5: is unreadable and no dead letter",
            "dead letters: cluster.events.v1-0@6: is a dead letter and can be read");
  }
}
