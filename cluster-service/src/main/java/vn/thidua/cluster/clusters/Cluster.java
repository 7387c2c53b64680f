package vn.thidua.cluster.clusters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** An emulation cluster or block. Memberships and offices are closed by a date, never removed. */
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

  @Embedded
  @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
  @AttributeOverride(name = "date", column = @Column(name = "decision_date"))
  @AttributeOverride(name = "issuer", column = @Column(name = "decision_issuer"))
  private DecisionReference decision;

  /** Changes with every act, so that one on a membership or an office counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  @OneToMany(mappedBy = "cluster", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<ClusterMember> members = new ArrayList<>();

  @OneToMany(mappedBy = "cluster", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<ClusterLeader> leaders = new ArrayList<>();

  protected Cluster() {}

  Cluster(@Nullable ExternalReference reference, ClusterResource.Establishing request, Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = request.organizerId();
    this.name = request.name();
    this.nameEn = request.nameEn();
    this.type = request.type();
    this.decision = request.decision();
    this.changedAt = at;
  }

  void addMember(UUID organization, LocalDate from, Instant at) {
    for (ClusterMember member : members) {
      if (member.is(organization) && member.coversOrFollows(from)) {
        throw ProblemException.of(
            ClusterProblem.ALREADY_A_MEMBER,
            "Đơn vị %s là thành viên từ %s.",
            "The organization %s is a member since %s.",
            organization,
            member.from());
      }
    }
    members.add(new ClusterMember(this, organization, members.size() + 1, from));
    this.changedAt = at;
  }

  /**
   * @param on first day on which it is no member any more
   */
  void endMembership(UUID organization, LocalDate on, String reason, Instant at) {
    ClusterMember member =
        members.stream()
            .filter(m -> m.is(organization) && m.isOpen())
            .findFirst()
            .orElseThrow(() -> notAMember(organization, null));
    if (on.isBefore(member.from())) {
      throw ProblemException.invalid(
          "/on",
          "before-start",
          Text.of(
              "Ngày kết thúc %s trước ngày bắt đầu %s",
              "The end %s is before the start %s", on, member.from()));
    }
    member.end(on, reason);
    this.changedAt = at;
  }

  void appoint(ClusterResource.NewLeader request, Instant at) {
    int year = request.year();
    UUID organization = request.organizationId();
    if (members.stream().noneMatch(m -> m.is(organization) && m.overlapsYear(year))) {
      throw notAMember(organization, year);
    }
    for (ClusterLeader leader : leaders) {
      if (leader.isOpenIn(year) && leader.is(organization)) {
        throw ProblemException.of(
            ClusterProblem.ALREADY_A_LEADER,
            "Đơn vị %s đã có nhiệm vụ trong năm %d.",
            "The organization %s leads already in %d.",
            organization,
            year);
      }
      if (request.role() == LeaderRole.HEAD && leader.isOpenIn(year) && leader.isHead()) {
        throw ProblemException.of(
            ClusterProblem.HEAD_ALREADY_APPOINTED,
            "Năm %d cụm đã có cụm trưởng; hãy kết thúc nhiệm vụ đó trước.",
            "In %d the cluster has a head; end that leadership first.",
            year);
      }
    }
    leaders.add(new ClusterLeader(this, leaders.size() + 1, request));
    this.changedAt = at;
  }

  void endLeadership(UUID leaderId, LocalDate on, String reason, Instant at) {
    ClusterLeader leader =
        leaders.stream()
            .filter(l -> l.id().equals(leaderId))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("leader", leaderId));
    if (leader.endedOn() != null) {
      throw ProblemException.of(
          ClusterProblem.LEADERSHIP_ENDED,
          "Nhiệm vụ đã kết thúc ngày %s.",
          "The leadership ended on %s.",
          leader.endedOn());
    }
    leader.end(on, reason);
    this.changedAt = at;
  }

  private static ProblemException notAMember(UUID organization, @Nullable Integer year) {
    return ProblemException.of(
        ClusterProblem.NOT_A_MEMBER,
        "Đơn vị %1$s không phải là thành viên%2$s.",
        "The organization %1$s is not a member%3$s.",
        organization,
        year == null ? "" : " trong năm " + year,
        year == null ? "" : " in " + year);
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  long version() {
    return version;
  }

  ClusterState state() {
    return new ClusterState(
        id,
        source,
        key,
        organizerId,
        name,
        nameEn,
        type,
        decision,
        members.stream().map(ClusterMember::state).toList(),
        leaders.stream().map(ClusterLeader::state).toList(),
        version);
  }
}
