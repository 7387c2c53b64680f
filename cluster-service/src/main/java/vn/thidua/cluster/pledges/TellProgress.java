package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.outside.HeardAward;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.pledges.PledgeEvents.PledgeProgressed;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Writes down how far a pledge is, or that what was written before was mistaken. */
@ApplicationScoped
class TellProgress {

  static final String FILES_OF = "pledge-entry";

  private static final int MOST = 400;

  private final EntityManager entities;
  private final PledgeAccess access;
  private final PledgeEvents events;
  private final KnownAwards awards;
  private final OrganizationQueries organizations;
  private final ClosedYears years;
  private final Files files;
  private final Idempotency idempotency;
  private final Clock clock;

  TellProgress(
      EntityManager entities,
      PledgeAccess access,
      PledgeEvents events,
      KnownAwards awards,
      OrganizationQueries organizations,
      ClosedYears years,
      Files files,
      Idempotency idempotency,
      Clock clock) {
    this.entities = entities;
    this.access = access;
    this.events = events;
    this.awards = awards;
    this.organizations = organizations;
    this.years = years;
    this.files = files;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** What tells one entry from another under the same Idempotency-Key. */
  record Entering(UUID pledge, PledgeRequests.Telling telling) {}

  @Transactional
  void tell(
      UUID id,
      PledgeRequests.Telling telling,
      @Nullable Long expected,
      Actor actor,
      RequestKey requestKey) {
    Pledge pledge = entities.find(Pledge.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (pledge == null) {
      throw ProblemException.notFound("pledge", id);
    }
    access.requireSeen(pledge, actor);
    By by = access.requireWriter(actor, pledge.organizationId(), pledge.organizerId());
    idempotency.once(
        requestKey,
        new Entering(id, telling),
        () -> {
          Etag.check(expected, pledge.version());
          return enter(pledge, telling, actor, by);
        });
  }

  private UUID enter(Pledge pledge, PledgeRequests.Telling telling, Actor actor, By by) {
    pledge.requireStanding();
    requireNotInFuture(telling.on());
    requireDay(pledge, telling);
    PledgeCheck.requireFitting(telling, pledge.aim());
    requireFittingAward(pledge, telling.awardId());
    if (pledge.entryCount() >= MOST) {
      throw ProblemException.of(
          PledgeProblem.TOO_MANY_ENTRIES,
          "Chỉ tiêu đã có %d lần ghi kết quả.",
          "The pledge has %d entries already.",
          MOST);
    }
    PledgeViews.Kept before = pledge.kept();
    PledgeEntry entry = pledge.tell(telling, by.subject(), clock.instant());
    entities.flush();
    files.use(
        new Files.Use(FILES_OF, entry.id(), pledge.organizerId(), pledge.clusterId()),
        telling.filesOrNone(),
        actor,
        "/files");
    events.publish(
        by,
        new PledgeProgressed(entry.id(), telling.on(), telling.corrects()),
        before,
        pledge.kept());
    return entry.id();
  }

  private void requireNotInFuture(LocalDate on) {
    LocalDate today = LocalDate.now(clock);
    if (on.isAfter(today)) {
      throw ProblemException.invalid(
          "/on",
          "in-future",
          Text.of("Ngày %s sau hôm nay %s", "The day %s is after today, %s", on, today));
    }
  }

  private void requireDay(Pledge pledge, PledgeRequests.Telling telling) {
    LocalDate on = telling.on();
    if (!pledge.promise(List.of()).covers(on)) {
      throw PledgeProblem.OUTSIDE_PLEDGE.at(
          "/on",
          Text.of(
              "Chỉ tiêu từ %s đến %s.",
              "The pledge is from %s to %s.", pledge.from(), pledge.to()));
    }
    requireOpen(pledge, on);
    UUID corrects = telling.corrects();
    if (corrects != null) {
      requireOpen(pledge, corrected(pledge, corrects).on());
    }
  }

  private void requireOpen(Pledge pledge, LocalDate on) {
    UUID cluster = pledge.clusterId();
    if (cluster != null) {
      years.requireOpen(cluster, on.getYear(), "/on");
    }
  }

  private static PledgeEntry corrected(Pledge pledge, UUID id) {
    pledge.entries().stream()
        .filter(entry -> id.equals(entry.corrects()))
        .findFirst()
        .ifPresent(later -> {
          throw PledgeProblem.ENTRY_CORRECTED.at(
              "/corrects",
              Text.of(
                  "Lần ghi %s đã được đính chính bởi %s.",
                  "The entry %s was corrected by %s.", id, later.id()));
        });
    return pledge.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            ProblemException.invalid(
                "/corrects",
                "unknown-entry",
                Text.of("Không có lần ghi kết quả %s", "There is no entry %s", id)));
  }

  private void requireFittingAward(Pledge pledge, @Nullable UUID id) {
    if (id == null) {
      return;
    }
    HeardAward award = awards.requireKnown(id, "/awardId");
    if (!pledge.promise(List.of()).mayName(PledgeStandings.given(award))
        || !organizations.inBranch(
            award.organizationId(),
            pledge.organizationId(),
            award.decidedOn(),
            award.decidedOn())) {
      throw PledgeProblem.AWARD_DOES_NOT_FIT.at(
          "/awardId",
          Text.of(
              "Khen thưởng %s (%s, %s) không phải của người ở đơn vị này, hoặc không đúng loại, nơi"
                  + " quyết định, thời gian.",
              "The award %s (%s, %s) is not of a person of this unit, or not of the type, the"
                  + " authority or the time that the pledge asks for.",
              id,
              award.decisionNumber(),
              award.decidedOn()));
    }
  }
}
