package vn.thidua.cluster.offices;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** The person who represents an office's holder for a time. */
@Entity
@Table(name = "cluster_representative")
class Representative {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "leader_id")
  private Office office;

  private String name;
  private @Nullable String position;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  protected Representative() {}

  Representative(Office office, String name, @Nullable String position, LocalDate from) {
    this.office = office;
    this.name = name;
    this.position = position;
    this.validFrom = from;
  }

  void endOn(LocalDate on) {
    this.validTo = on;
  }

  boolean isOpen() {
    return validTo == null;
  }

  String name() {
    return name;
  }

  @Nullable String position() {
    return position;
  }

  LocalDate from() {
    return validFrom;
  }
}
