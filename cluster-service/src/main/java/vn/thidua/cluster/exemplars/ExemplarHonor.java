package vn.thidua.cluster.exemplars;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class ExemplarHonor extends ExemplarEntry {

  private @Nullable UUID awardId;
  private @Nullable String text;
  private @Nullable LocalDate honoredOn;

  protected ExemplarHonor() {}

  ExemplarHonor(Exemplar exemplar, ExemplarRequests.Honoring told) {
    super(exemplar);
    take(told);
  }

  void take(ExemplarRequests.Honoring told) {
    this.awardId = told.awardId();
    this.text = told.text();
    this.honoredOn = told.on();
    note(told.note());
  }

  @Override
  @Nullable Integer year() {
    return honoredOn == null ? null : Integer.valueOf(honoredOn.getYear());
  }

  State state() {
    return new State(id(), awardId, honoredOn);
  }

  record State(UUID id, @Nullable UUID awardId, @Nullable LocalDate on) {}
}
