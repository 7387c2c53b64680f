package vn.thidua.cluster.clusters;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * An emulation cluster or block. Its memberships and offices are rows of their own; each act on
 * them is one of the cluster, under its lock and counted as its version.
 */
@Entity
class Cluster {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private String name;
  private @Nullable String nameEn;

  @Enumerated(EnumType.STRING)
  private ClusterType type;

  private UUID decisionId;

  /** Changes with every act, so that one on a membership or an office counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  @OneToMany(mappedBy = "cluster", cascade = CascadeType.PERSIST)
  @OrderBy("validFrom, id")
  private List<ClusterName> names = new ArrayList<>();

  protected Cluster() {}

  Cluster(
      @Nullable ExternalReference reference,
      ClusterResource.Establishing request,
      UUID decisionId,
      LocalDate from,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = request.organizerId();
    this.name = request.name();
    this.nameEn = request.nameEn();
    this.type = request.type();
    this.decisionId = decisionId;
    this.changedAt = at;
    this.names.add(new ClusterName(this, name, nameEn, type, from, decisionId));
  }

  /** The present name and type end on the day the new ones begin. */
  void rename(
      String newName,
      @Nullable String newNameEn,
      ClusterType newType,
      LocalDate from,
      @Nullable UUID decision) {
    ClusterName present = names.getLast();
    if (!from.isAfter(present.from())) {
      throw ProblemException.invalid(
          "/on",
          "date-not-after-present",
          Text.of(
              "Ngày %s không sau ngày %s.", "The date %s is not after %s.", from, present.from()));
    }
    present.endOn(from);
    names.add(new ClusterName(this, newName, newNameEn, newType, from, decision));
    this.name = newName;
    this.nameEn = newNameEn;
    this.type = newType;
  }

  /** Something of it changed that is a row of its own. */
  void changed(Instant at) {
    this.changedAt = at.isAfter(changedAt) ? at : changedAt.plusNanos(1000);
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  String name() {
    return name;
  }

  @Nullable String nameEn() {
    return nameEn;
  }

  ClusterType type() {
    return type;
  }

  UUID decisionId() {
    return decisionId;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable String key() {
    return key;
  }

  List<ClusterState.Name> names() {
    return names.stream().map(ClusterName::state).toList();
  }

  long version() {
    return version;
  }
}
