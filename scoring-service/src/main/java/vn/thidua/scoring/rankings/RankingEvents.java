package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/**
 * Announces new rankings. A ranking never changes, so there is one event and one version of each.
 */
@ApplicationScoped
public class RankingEvents {

  record RankingPublished(UUID periodId, UUID clusterId) {}

  record RankingState(
      UUID id,
      UUID periodId,
      UUID clusterId,
      UUID organizerId,
      int year,
      UUID schemeId,
      RankingStatus status,
      Instant computedAt,
      String inputDigest,
      String outputDigest,
      List<RowState> rows,
      long version) {}

  record RowState(
      UUID organizationId,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}

  private static final long ONLY_VERSION = 0;

  private final History history;

  RankingEvents(History history) {
    this.history = history;
  }

  /** One with its rows. */
  public record Published(RankingViews.Header ranking, List<RankingViews.Row> rows) {}

  public void published(List<Published> all, UUID runId) {
    history.recordNew(
        By.system("ranking-worker").because("ranking-run " + runId),
        all.stream()
            .map(one ->
                new History.Born(
                    Concerns.organizer(one.ranking().organizerId()),
                    event(one.ranking(), one.rows())))
            .toList());
  }

  private static DomainEvent event(RankingViews.Header ranking, List<RankingViews.Row> rows) {
    return new DomainEvent(
        "ranking",
        ranking.id(),
        ONLY_VERSION,
        "vn.thidua.scoring.ranking-published.v1",
        new DomainEvent.Data(
            new RankingPublished(ranking.periodId(), ranking.clusterId()), state(ranking, rows)));
  }

  private static RankingState state(RankingViews.Header ranking, List<RankingViews.Row> rows) {
    return new RankingState(
        ranking.id(),
        ranking.periodId(),
        ranking.clusterId(),
        ranking.organizerId(),
        ranking.year(),
        ranking.schemeId(),
        ranking.status(),
        ranking.computedAt(),
        ranking.inputDigest(),
        ranking.outputDigest(),
        rows.stream()
            .map(row ->
                new RowState(
                    row.organizationId(), row.rank(), row.tied(), row.barred(), row.total()))
            .toList(),
        ONLY_VERSION);
  }
}
