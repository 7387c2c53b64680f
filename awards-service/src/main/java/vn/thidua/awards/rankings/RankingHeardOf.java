package vn.thidua.awards.rankings;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "known_ranking")
class RankingHeardOf {

  @Id private UUID id;
  private UUID periodId;
  private UUID clusterId;
  private UUID organizerId;
  private int year;
  private String status;
  private Instant computedAt;
  private String inputDigest;
  private String outputDigest;
  private @Nullable UUID rectifiedBy;

  /** Of the aggregate in scoring-service. */
  private long version;

  @ElementCollection
  @CollectionTable(name = "known_ranking_row", joinColumns = @JoinColumn(name = "ranking_id"))
  private List<Row> rows = new ArrayList<>();

  protected RankingHeardOf() {}

  RankingHeardOf(RankingState state) {
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
    organizerId = state.organizerId();
    year = state.year();
    status = state.status();
    computedAt = state.computedAt();
    inputDigest = state.inputDigest();
    outputDigest = state.outputDigest();
    rectifiedBy = state.rectifiedBy();
    rows.clear();
    state
        .rows()
        .forEach(row ->
            rows.add(
                new Row(
                    row.organizationId(),
                    row.rank(),
                    row.endorsedRank(),
                    row.tied(),
                    row.barred(),
                    row.total())));
    version = state.version();
  }

  KnownRanking known() {
    return new KnownRanking(
        id,
        periodId,
        clusterId,
        organizerId,
        year,
        status,
        computedAt,
        outputDigest,
        rows.stream()
            .map(row ->
                new RankedMember(
                    row.organizationId(), row.rank(), row.tied(), row.barred(), row.total()))
            .toList());
  }

  @Embeddable
  record Row(
      UUID organizationId,
      @Nullable Integer rank,
      @Nullable Integer endorsedRank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}
}
