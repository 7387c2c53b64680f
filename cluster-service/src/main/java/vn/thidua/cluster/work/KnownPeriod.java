package vn.thidua.cluster.work;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A period that has been heard of: when the sheets in it are about, and whether it is open. */
@Entity
class KnownPeriod {

  @Id private UUID id;
  private int year;
  private LocalDate startsOn;

  /** The last day. */
  private LocalDate endsOn;

  private String status;

  /** Of the aggregate in scoring-service. */
  private long version;

  protected KnownPeriod() {}

  KnownPeriod(WorkStates.Period state) {
    this.id = state.id();
    take(state);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(WorkStates.Period state) {
    if (state.version() > version) {
      take(state);
    }
  }

  private void take(WorkStates.Period state) {
    year = state.year();
    startsOn = state.from();
    endsOn = state.to();
    status = state.status();
    version = state.version();
  }
}
