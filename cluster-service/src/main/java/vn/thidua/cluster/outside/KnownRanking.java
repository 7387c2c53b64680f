package vn.thidua.cluster.outside;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that has been heard of; none ever changes, a later one comes beside it. Once it is
 * published the ranks are those that the conference gave.
 */
@Entity
class KnownRanking {

  private static final String PROVISIONAL = "PROVISIONAL";

  /** The council's alone until it is published, so here it is what it was before. */
  private static final String ENDORSED = "ENDORSED";

  @Id private UUID id;
  private UUID periodId;
  private UUID clusterId;
  private int year;
  private String status;
  private Instant computedAt;
  private boolean frozen;

  @ElementCollection
  @CollectionTable(name = "known_ranking_row", joinColumns = @JoinColumn(name = "ranking_id"))
  @OrderColumn(name = "position")
  private List<Line> lines = new ArrayList<>();

  /** Of the aggregate in scoring-service. */
  private long version;

  protected KnownRanking() {}

  KnownRanking(RankingState state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(RankingState state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(RankingState state) {
    periodId = state.periodId();
    clusterId = state.clusterId();
    year = state.year();
    status = ENDORSED.equals(state.status()) ? PROVISIONAL : state.status();
    computedAt = state.computedAt();
    frozen = Boolean.TRUE.equals(state.frozen());
    boolean published = !status.equals(PROVISIONAL);
    lines.clear();
    state
        .rows()
        .forEach(row ->
            lines.add(
                new Line(
                    row.organizationId(),
                    published && row.endorsedRank() != null ? row.endorsedRank() : row.rank(),
                    row.tied(),
                    row.barred(),
                    row.total())));
    version = state.version();
  }

  AnnouncedRanking announced() {
    return new AnnouncedRanking(
        id,
        periodId,
        clusterId,
        year,
        status,
        computedAt,
        lines.stream()
            .map(line ->
                new AnnouncedRanking.Place(
                    line.organizationId(), line.rank(), line.tied(), line.barred(), line.total()))
            .toList());
  }

  @Embeddable
  record Line(
      UUID organizationId,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}
}
