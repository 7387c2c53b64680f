package vn.thidua.cluster.clusters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** That an organization is head or deputy head of a cluster in one year. */
@Entity
class ClusterLeader {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Cluster cluster;

  private int position;
  private int year;
  private UUID organizationId;

  @Enumerated(EnumType.STRING)
  private LeaderRole role;

  private boolean permanent;
  private @Nullable String personName;
  private @Nullable String personPosition;

  @Embedded
  @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
  @AttributeOverride(name = "date", column = @Column(name = "decision_date"))
  @AttributeOverride(name = "issuer", column = @Column(name = "decision_issuer"))
  private @Nullable DecisionReference decision;

  private @Nullable LocalDate endedOn;
  private @Nullable String endReason;

  protected ClusterLeader() {}

  ClusterLeader(Cluster cluster, int position, ClusterResource.NewLeader request) {
    this.cluster = cluster;
    this.position = position;
    this.year = request.year();
    this.organizationId = request.organizationId();
    this.role = request.role();
    this.permanent = Boolean.TRUE.equals(request.permanent());
    this.personName = request.person() == null ? null : request.person().name();
    this.personPosition = request.person() == null ? null : request.person().position();
    this.decision = request.decision();
  }

  UUID id() {
    return id;
  }

  boolean isOpenIn(int wanted) {
    return year == wanted && endedOn == null;
  }

  boolean isHead() {
    return role == LeaderRole.HEAD;
  }

  boolean is(UUID organization) {
    return organizationId.equals(organization);
  }

  @Nullable LocalDate endedOn() {
    return endedOn;
  }

  void end(LocalDate on, String reason) {
    this.endedOn = on;
    this.endReason = reason;
  }

  ClusterState.Leader state() {
    return new ClusterState.Leader(id, year, organizationId, role, permanent, endedOn);
  }

  ClusterViews.Leader view() {
    return new ClusterViews.Leader(
        id,
        year,
        organizationId,
        role,
        permanent,
        personName == null ? null : new ClusterViews.Person(personName, personPosition),
        endedOn);
  }
}
