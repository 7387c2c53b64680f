package vn.thidua.cluster.outside.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many were awarded in a year, as it was reported to awards-service. */
@Entity
class KnownAwardTotal {

  @Id private UUID id;
  private UUID organizerId;
  private @Nullable UUID clusterId;
  private int year;
  private int count;
  private @Nullable Integer collectives;
  private @Nullable Integer individuals;
  private @Nullable String note;

  /** Of the aggregate in awards-service. */
  private long version;

  protected KnownAwardTotal() {}

  KnownAwardTotal(TotalStates.Total state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(TotalStates.Total state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(TotalStates.Total state) {
    organizerId = state.organizerId();
    clusterId = state.clusterId();
    year = state.year();
    count = state.count();
    collectives = state.collectives();
    individuals = state.individuals();
    note = state.note();
    version = state.version();
  }
}
