package vn.thidua.cluster.clusters;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a cluster is called, and whether it is a cluster or a block, from one date to another. */
@Entity
class ClusterName {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Cluster cluster;

  private String name;
  private @Nullable String nameEn;

  @Enumerated(EnumType.STRING)
  private ClusterType type;

  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable UUID decisionId;

  protected ClusterName() {}

  ClusterName(
      Cluster cluster,
      String name,
      @Nullable String nameEn,
      ClusterType type,
      LocalDate from,
      @Nullable UUID decisionId) {
    this.cluster = cluster;
    this.name = name;
    this.nameEn = nameEn;
    this.type = type;
    this.validFrom = from;
    this.decisionId = decisionId;
  }

  LocalDate from() {
    return validFrom;
  }

  void endOn(LocalDate on) {
    this.validTo = on;
  }

  ClusterState.Name state() {
    return new ClusterState.Name(name, nameEn, type, validFrom, validTo);
  }
}
