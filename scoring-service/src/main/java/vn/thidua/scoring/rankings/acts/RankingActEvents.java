package vn.thidua.scoring.rankings.acts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.scoring.engine.endorsement.EndorsedPlace;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingStatus;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.StandingViews;

/**
 * Announces what becomes of a ranking after it was published by its run. Reasons are texts of
 * people and stay in the change log.
 */
@ApplicationScoped
public class RankingActEvents {

  /** What this feature publishes. */
  public sealed interface RankingFact {}

  public record RankingFrozen() implements RankingFact {}

  public record RankingThawed() implements RankingFact {}

  /**
   * @param differences how many ranks are others than the computed ones
   */
  public record RankingEndorsed(LocalDate heldOn, @Nullable UUID rectifies, int differences)
      implements RankingFact {}

  public record RankingEndorsementWithdrawn(LocalDate heldOn) implements RankingFact {}

  public record RankingOpenedToAll(@Nullable UUID rectifies) implements RankingFact {}

  public record RankingRectified(UUID rectifiedBy) implements RankingFact {}

  record StandingState(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      UUID schemeId,
      String rulesVersion,
      RankingStatus status,
      boolean frozen,
      Instant computedAt,
      String inputDigest,
      String outputDigest,
      @Nullable EndorsementState endorsement,
      @Nullable UUID rectifiedBy,
      List<PlaceState> rows,
      long version) {}

  record EndorsementState(
      LocalDate heldOn,
      @Nullable UUID conferenceId,
      LegalBasis minutes,
      Instant endorsedAt,
      @Nullable Instant publishedAt,
      @Nullable UUID rectifies) {}

  record PlaceState(
      UUID organizationId,
      @Nullable Integer rank,
      @Nullable Integer endorsedRank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}

  /** What the change log tells: the ranking itself never changes. */
  public record Logged(
      RankingStatus status,
      boolean frozen,
      StandingViews.@Nullable Endorsement endorsement,
      @Nullable UUID rectifiedBy,
      List<EndorsedPlace> ranks) {}

  private final History history;
  private final RankingQueries rankings;

  RankingActEvents(History history, RankingQueries rankings) {
    this.history = history;
    this.rankings = rankings;
  }

  public Logged logged(UUID ranking, HeldRanking by) {
    return logged(rankings.required(ranking, by.actor()));
  }

  /**
   * @param ranking that something was done with; another one than the held one if that puts it
   *     right
   */
  public void publish(
      HeldRanking by,
      UUID ranking,
      RankingFact fact,
      @Nullable String reason,
      Logged before,
      long version) {
    RankingViews.One now = rankings.required(ranking, by.actor());
    String name =
        switch (fact) {
          case RankingFrozen frozen -> "frozen";
          case RankingThawed thawed -> "thawed";
          case RankingEndorsed endorsed -> "endorsed";
          case RankingEndorsementWithdrawn withdrawn -> "endorsement-withdrawn";
          case RankingOpenedToAll opened -> "opened-to-all";
          case RankingRectified rectified -> "rectified";
        };
    history.record(
        by.by(reason),
        by.concerns(),
        before,
        logged(now),
        new DomainEvent(
            "ranking",
            ranking,
            version,
            "vn.thidua.scoring.ranking-" + name + ".v1",
            new DomainEvent.Data(fact, state(now, version))));
  }

  private static Logged logged(RankingViews.One ranking) {
    return new Logged(
        toldStatus(ranking),
        ranking.frozen(),
        ranking.endorsement(),
        ranking.rectifiedBy(),
        ranking.endorsement() == null
            ? List.of()
            : ranking.rows().stream()
                .map(row ->
                    new EndorsedPlace(
                        row.organizationId(), row.rank(), row.endorsedRank(), row.reason(), null))
                .toList());
  }

  private static StandingState state(RankingViews.One ranking, long version) {
    StandingViews.Endorsement endorsement = ranking.endorsement();
    return new StandingState(
        ranking.id(),
        ranking.periodId(),
        ranking.clusterId(),
        ranking.organizerId(),
        ranking.year(),
        ranking.schemeId(),
        ranking.rulesVersion(),
        toldStatus(ranking),
        ranking.frozen(),
        ranking.computedAt(),
        ranking.inputDigest(),
        ranking.outputDigest(),
        endorsement == null
            ? null
            : new EndorsementState(
                endorsement.heldOn(),
                endorsement.conferenceId(),
                endorsement.minutes(),
                endorsement.endorsedAt(),
                endorsement.publishedAt(),
                endorsement.rectifies()),
        ranking.rectifiedBy(),
        ranking.rows().stream()
            .map(row ->
                new PlaceState(
                    row.organizationId(),
                    row.rank(),
                    row.endorsedRank(),
                    row.tied(),
                    row.barred(),
                    row.total()))
            .toList(),
        version);
  }

  /** That a ranking is frozen is told beside what became of it. */
  private static RankingStatus toldStatus(RankingViews.One ranking) {
    return ranking.status() == RankingStatus.FROZEN ? RankingStatus.PROVISIONAL : ranking.status();
  }
}
