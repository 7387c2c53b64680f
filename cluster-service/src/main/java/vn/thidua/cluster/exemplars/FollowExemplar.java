package vn.thidua.cluster.exemplars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarEntryChanged;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarEntryWithdrawn;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarEvent;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarHonored;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarReplicated;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarStepRecorded;
import vn.thidua.cluster.exemplars.content.ExemplarEntryKind;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;

/**
 * What is told of an exemplar from step to step. It may outlast the year of its cluster, so the
 * year of what is told has to be open; if nobody tells the day, the exemplar's own last year.
 */
@ApplicationScoped
class FollowExemplar {

  private final ExemplarRepository exemplars;
  private final ExemplarQueries queries;
  private final ExemplarCheck check;
  private final Secretaries secretaries;
  private final OpenYears years;
  private final KnownAwards awards;
  private final Files files;
  private final ExemplarEvents events;

  FollowExemplar(
      ExemplarRepository exemplars,
      ExemplarQueries queries,
      ExemplarCheck check,
      Secretaries secretaries,
      OpenYears years,
      KnownAwards awards,
      Files files,
      ExemplarEvents events) {
    this.exemplars = exemplars;
    this.queries = queries;
    this.check = check;
    this.secretaries = secretaries;
    this.years = years;
    this.awards = awards;
    this.files = files;
    this.events = events;
  }

  @Transactional
  void record(UUID id, ExemplarRequests.Step told, @Nullable Long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        null,
        exemplar -> {
          check.step(told);
          exemplar.acted();
          ExemplarStep step = exemplar.take(told);
          hold(exemplar, step.year(), "/from");
          exemplars.flush();
          evidence(exemplar, step, told.allFiles(), actor);
          return new ExemplarStepRecorded(step.id(), told.step());
        });
  }

  @Transactional
  void change(UUID id, UUID entry, ExemplarRequests.Step told, long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        null,
        exemplar -> {
          check.step(told);
          exemplar.acted();
          ExemplarStep step = exemplar.entry(entry, ExemplarStep.class);
          boolean goesOn = step.goesOnAs(told);
          if (goesOn) {
            Stream.of(step.validTo(), told.to())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year -> hold(exemplar, year, "/to"));
          } else {
            hold(exemplar, step.year(), "/from");
          }
          step.take(told);
          if (!goesOn) {
            hold(exemplar, step.year(), "/from");
          }
          evidence(exemplar, step, told.allFiles(), actor);
          return new ExemplarEntryChanged(ExemplarEntryKind.STEP, entry);
        });
  }

  @Transactional
  void record(UUID id, ExemplarRequests.Replicating told, @Nullable Long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        null,
        exemplar -> {
          check.replication(told);
          exemplar.acted();
          ExemplarReplication replication = exemplar.take(told);
          hold(exemplar, replication.year(), "/on");
          exemplars.flush();
          evidence(exemplar, replication, told.allFiles(), actor);
          return new ExemplarReplicated(replication.id(), told.organizationId());
        });
  }

  @Transactional
  void change(UUID id, UUID entry, ExemplarRequests.Replicating told, long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        null,
        exemplar -> {
          check.replication(told);
          exemplar.acted();
          ExemplarReplication replication = exemplar.entry(entry, ExemplarReplication.class);
          hold(exemplar, replication.year(), "/on");
          replication.take(told);
          hold(exemplar, replication.year(), "/on");
          evidence(exemplar, replication, told.allFiles(), actor);
          return new ExemplarEntryChanged(ExemplarEntryKind.REPLICATION, entry);
        });
  }

  @Transactional
  void record(UUID id, ExemplarRequests.Honoring told, @Nullable Long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        null,
        exemplar -> {
          honored(told);
          exemplar.acted();
          ExemplarHonor honor = exemplar.take(told);
          hold(exemplar, honor.year(), "/on");
          exemplars.flush();
          evidence(exemplar, honor, told.allFiles(), actor);
          return new ExemplarHonored(honor.id(), told.awardId());
        });
  }

  @Transactional
  void change(UUID id, UUID entry, ExemplarRequests.Honoring told, long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        null,
        exemplar -> {
          honored(told);
          exemplar.acted();
          ExemplarHonor honor = exemplar.entry(entry, ExemplarHonor.class);
          hold(exemplar, honor.year(), "/on");
          honor.take(told);
          hold(exemplar, honor.year(), "/on");
          evidence(exemplar, honor, told.allFiles(), actor);
          return new ExemplarEntryChanged(ExemplarEntryKind.HONOR, entry);
        });
  }

  @Transactional
  void withdraw(
      UUID id,
      UUID entry,
      ExemplarRequests.Withdrawal request,
      @Nullable Long expected,
      Actor actor) {
    act(
        id,
        expected,
        actor,
        request.reason(),
        exemplar -> {
          exemplar.acted();
          ExemplarEntry told = exemplar.entry(entry, ExemplarEntry.class);
          hold(exemplar, told.year(), "/reason");
          told.withdraw(request.reason());
          return new ExemplarEntryWithdrawn(entry);
        });
  }

  private void act(
      UUID id,
      @Nullable Long expected,
      Actor actor,
      @Nullable String reason,
      Function<Exemplar, ExemplarEvent> telling) {
    queries.requireVisible(id, actor);
    Exemplar exemplar = exemplars.findById(id, LockModeType.PESSIMISTIC_WRITE);
    By by = By.mandate(actor, secretaries.require(actor, exemplar.organizerId()));
    Etag.check(expected, exemplar.version());
    Exemplar.Logged before = exemplar.logged();
    ExemplarEvent fact = telling.apply(exemplar);
    exemplars.flush();
    events.publish(by.because(reason), fact, before, exemplar.logged());
  }

  private void honored(ExemplarRequests.Honoring told) {
    check.honor(told);
    UUID award = told.awardId();
    if (award != null) {
      awards.requireKnown(award, "/awardId");
    }
  }

  private void hold(Exemplar exemplar, @Nullable Integer year, String pointer) {
    years.hold(exemplar.clusterId(), year == null ? exemplar.lastYear() : year, pointer);
  }

  private void evidence(Exemplar exemplar, ExemplarEntry entry, List<UUID> wanted, Actor actor) {
    files.replace(
        new Files.Use(
            ExemplarQueries.ENTRY_TYPE, entry.id(), exemplar.organizerId(), exemplar.clusterId()),
        wanted,
        actor,
        "/files");
  }
}
