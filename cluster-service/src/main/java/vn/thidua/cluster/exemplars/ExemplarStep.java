package vn.thidua.cluster.exemplars;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
import vn.thidua.cluster.parties.ByWhom;

@Entity
class ExemplarStep extends ExemplarEntry {

  @Enumerated(EnumType.STRING)
  private ExemplarStepKind step;

  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  @Embedded private ByWhom.@Nullable Kept by;

  protected ExemplarStep() {}

  ExemplarStep(Exemplar exemplar, ExemplarRequests.Step told) {
    super(exemplar);
    this.step = told.step();
    take(told);
  }

  void take(ExemplarRequests.Step told) {
    this.step = told.step();
    this.validFrom = told.from();
    this.validTo = told.to();
    this.by = ByWhom.Kept.of(told.by());
    note(told.note());
  }

  /** Whether only its end is told anew, which leaves the year of its beginning as it was. */
  boolean goesOnAs(ExemplarRequests.Step told) {
    return step == told.step()
        && validFrom != null
        && validFrom.equals(told.from())
        && Objects.equals(by, ByWhom.Kept.of(told.by()))
        && Objects.equals(note(), told.note());
  }

  @Override
  @Nullable Integer year() {
    LocalDate day = validFrom == null ? validTo : validFrom;
    return day == null ? null : Integer.valueOf(day.getYear());
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }

  State state() {
    return new State(id(), step, validFrom, validTo, by == null ? null : by.organizationId());
  }

  record State(
      UUID id,
      ExemplarStepKind step,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID byOrganizationId) {}
}
