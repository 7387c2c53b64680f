package vn.thidua.cluster.exemplars;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class ExemplarReplication extends ExemplarEntry {

  private @Nullable UUID organizationId;
  private @Nullable String place;
  private @Nullable LocalDate replicatedOn;

  protected ExemplarReplication() {}

  ExemplarReplication(Exemplar exemplar, ExemplarRequests.Replicating told) {
    super(exemplar);
    take(told);
  }

  void take(ExemplarRequests.Replicating told) {
    this.organizationId = told.organizationId();
    this.place = told.place();
    this.replicatedOn = told.on();
    note(told.note());
  }

  @Override
  @Nullable Integer year() {
    return replicatedOn == null ? null : Integer.valueOf(replicatedOn.getYear());
  }

  State state() {
    return new State(id(), organizationId, replicatedOn);
  }

  record State(UUID id, @Nullable UUID organizationId, @Nullable LocalDate on) {}
}
