package vn.thidua.cluster.exemplars;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something told of an exemplar. What was told by mistake is withdrawn and shown no more. */
@MappedSuperclass
abstract class ExemplarEntry {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Exemplar exemplar;

  private @Nullable String note;
  private @Nullable String withdrawalReason;

  protected ExemplarEntry() {}

  ExemplarEntry(Exemplar exemplar) {
    this.exemplar = exemplar;
  }

  void note(@Nullable String told) {
    this.note = told;
  }

  void withdraw(String reason) {
    this.withdrawalReason = reason;
  }

  /** The year that it concerns; null if nobody told. */
  abstract @Nullable Integer year();

  boolean holds() {
    return withdrawalReason == null;
  }

  UUID id() {
    return id;
  }

  @Nullable String note() {
    return note;
  }
}
