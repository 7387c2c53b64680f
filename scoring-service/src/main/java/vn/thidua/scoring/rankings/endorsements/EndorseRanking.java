package vn.thidua.scoring.rankings.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.engine.endorsement.ComputedPlace;
import vn.thidua.scoring.engine.endorsement.DecidedRanks;
import vn.thidua.scoring.engine.endorsement.EndorsedPlace;
import vn.thidua.scoring.rankings.RankingStanding;
import vn.thidua.scoring.rankings.StandingViews.EndorsementWarning;
import vn.thidua.scoring.rankings.acts.HeldRanking;
import vn.thidua.scoring.rankings.acts.RankingActEvents;
import vn.thidua.scoring.rankings.acts.RankingActEvents.Logged;
import vn.thidua.scoring.rankings.acts.RankingActEvents.RankingEndorsed;
import vn.thidua.scoring.rankings.acts.RankingActEvents.RankingEndorsementWithdrawn;
import vn.thidua.scoring.rankings.acts.RankingActKind;
import vn.thidua.scoring.rankings.acts.RankingDesk;
import vn.thidua.scoring.rankings.acts.RankingProblem;

/** Keeps what the conference said of a ranking, and takes it back until it is published. */
@ApplicationScoped
class EndorseRanking {

  private static final String COMPLAINTS =
      """
      select c.id from complaint c
        join score_sheet s on s.id = c.sheet_id
       where s.period_id = :period and s.cluster_id = :cluster and c.status = 'OPEN'
      """;

  private final RankingDesk desk;
  private final RankingStanding standing;
  private final EndorsementRepository endorsements;
  private final RankingActEvents events;
  private final OpenToAll open;
  private final Idempotency idempotency;
  private final EntityManager entities;
  private final Clock clock;

  EndorseRanking(
      RankingDesk desk,
      RankingStanding standing,
      EndorsementRepository endorsements,
      RankingActEvents events,
      OpenToAll open,
      Idempotency idempotency,
      EntityManager entities,
      Clock clock) {
    this.desk = desk;
    this.standing = standing;
    this.endorsements = endorsements;
    this.events = events;
    this.open = open;
    this.idempotency = idempotency;
    this.entities = entities;
    this.clock = clock;
  }

  /** What tells one endorsement from another under the same Idempotency-Key. */
  record OfRanking(UUID rankingId, EndorsementRequests.NewEndorsement endorsement) {}

  @Transactional
  UUID endorse(
      UUID ranking,
      EndorsementRequests.NewEndorsement request,
      @Nullable Long expected,
      Actor actor,
      RequestKey key) {
    desk.requireSecretary(ranking, actor);
    return idempotency.once(
        key,
        new OfRanking(ranking, request),
        () -> create(desk.take(ranking, expected, actor), request));
  }

  private UUID create(HeldRanking held, EndorsementRequests.NewEndorsement request) {
    List<ComputedPlace> computed = standing.places(held.id());
    DecidedRanks decided =
        DecidedRanks.of(computed, RankingStanding.orders(standing.ties(held.id())));
    EndorsementCheck.require(held.id(), request, decided, LocalDate.now(clock));
    requireNotEndorsed(held);
    requireToRectify(held, request.rectifies());
    List<EndorsedPlace> ranks = decided.endorsed(request.saidRanks());
    Logged before = events.logged(held.id(), held);
    Endorsement endorsement =
        new Endorsement(
            held.ranking(),
            request,
            ranks,
            warnings(held, computed, ranks),
            held.subject(),
            clock.instant());
    endorsements.persistAndFlush(endorsement);
    long version = desk.acted(held.id(), RankingActKind.ENDORSED, request.reason(), held);
    events.publish(
        held,
        held.id(),
        new RankingEndorsed(request.heldOn(), request.rectifies(), differences(ranks)),
        request.reason(),
        before,
        version);
    if (Boolean.TRUE.equals(request.publish())) {
      open.open(held, endorsement);
    }
    return endorsement.id();
  }

  private static void requireNotEndorsed(HeldRanking held) {
    if (held.ranking().status().endorsed()) {
      throw ProblemException.of(
          RankingProblem.ENDORSED_ALREADY,
          "Bảng xếp hạng %s đã được thông qua và không thay đổi nữa.",
          "The ranking %s is endorsed and never changes again.",
          held.id());
    }
  }

  private void requireToRectify(HeldRanking held, @Nullable UUID rectifies) {
    Endorsement last = endorsements.standing(held.ranking()).orElse(null);
    if (last != null && !last.published()) {
      throw ProblemException.of(
          RankingProblem.CLUSTER_ENDORSED,
          "Bảng xếp hạng %s đã được thông qua, chưa công bố; hãy rút việc thông qua đó trước.",
          "The ranking %s is endorsed and not published yet; withdraw that endorsement first.",
          last.rankingId());
    }
    if (last != null && rectifies == null) {
      throw ProblemException.of(
          RankingProblem.CLUSTER_ENDORSED,
          "Bảng xếp hạng %s đã công bố; hãy nêu rõ là đính chính bảng đó, với lý do.",
          "The ranking %s is published; say that this one puts it right, and why.",
          last.rankingId());
    }
    if (rectifies != null && (last == null || !rectifies.equals(last.rankingId()))) {
      throw ProblemException.of(
          RankingProblem.NOTHING_TO_RECTIFY,
          "Bảng xếp hạng %s không phải bảng đang có hiệu lực của cụm, khối.",
          "The ranking %s is not the one of the cluster that stands now.",
          rectifies);
    }
  }

  private List<EndorsementWarning> warnings(
      HeldRanking held, List<ComputedPlace> computed, List<EndorsedPlace> ranks) {
    List<EndorsementWarning> warnings = new ArrayList<>();
    if (!held.ranking().latest()) {
      warnings.add(EndorsementWarning.NOT_LATEST);
    }
    if (computed.stream().anyMatch(place -> place.tied() && shared(place, ranks))) {
      warnings.add(EndorsementWarning.TIES_UNDECIDED);
    }
    boolean complaints =
        !entities
            .createNativeQuery(COMPLAINTS, UUID.class)
            .setParameter("period", held.ranking().periodId())
            .setParameter("cluster", held.ranking().clusterId())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (complaints) {
      warnings.add(EndorsementWarning.COMPLAINTS_OPEN);
    }
    return warnings;
  }

  private static boolean shared(ComputedPlace tied, List<EndorsedPlace> ranks) {
    Integer rank =
        ranks.stream()
            .filter(place -> place.organizationId().equals(tied.organizationId()))
            .map(EndorsedPlace::rank)
            .findFirst()
            .orElse(null);
    return ranks.stream().filter(place -> Objects.equals(place.rank(), rank)).count() > 1;
  }

  private static int differences(List<EndorsedPlace> ranks) {
    return Math.toIntExact(
        ranks.stream()
            .filter(place -> !Objects.equals(place.rank(), place.computedRank()))
            .count());
  }

  @Transactional
  void withdraw(UUID ranking, String reason, @Nullable Long expected, Actor actor) {
    HeldRanking held = desk.take(ranking, expected, actor);
    Endorsement endorsement = endorsements.required(ranking);
    Logged before = events.logged(ranking, held);
    endorsement.withdraw(reason, held.subject(), clock.instant());
    endorsements.flush();
    long version = desk.acted(ranking, RankingActKind.ENDORSEMENT_WITHDRAWN, reason, held);
    events.publish(
        held,
        ranking,
        new RankingEndorsementWithdrawn(endorsement.heldOn()),
        reason,
        before,
        version);
  }
}
