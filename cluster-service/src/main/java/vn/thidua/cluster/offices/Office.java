package vn.thidua.cluster.offices;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** That an organization is head or deputy head of a cluster in one year, from a day on. */
@Entity
@Table(name = "cluster_leader")
class Office {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID clusterId;
  private int position;
  private int year;
  private UUID organizationId;

  @Enumerated(EnumType.STRING)
  private LeaderRole role;

  private boolean permanent;

  /** A head that stands in until one is appointed. */
  private boolean acting;

  private LocalDate validFrom;
  private @Nullable UUID decisionId;
  private @Nullable UUID cause;
  private @Nullable LocalDate endedOn;
  private @Nullable String endReason;
  private @Nullable UUID endCause;

  @OneToMany(mappedBy = "office", cascade = CascadeType.PERSIST)
  @OrderBy("validFrom, id")
  private List<Representative> representatives = new ArrayList<>();

  protected Office() {}

  Office(UUID clusterId, int position, NewOffice content, LocalDate from) {
    this.clusterId = clusterId;
    this.position = position;
    this.year = content.year();
    this.organizationId = content.organizationId();
    this.role = content.role();
    this.permanent = content.permanent();
    this.validFrom = from;
    this.decisionId = content.decisionId();
  }

  static Office acting(
      UUID clusterId, int position, int year, UUID organization, LocalDate from, UUID cause) {
    Office office =
        new Office(
            clusterId,
            position,
            new NewOffice(year, organization, LeaderRole.HEAD, false, from, null),
            from);
    office.acting = true;
    office.cause = cause;
    return office;
  }

  /** The same office again from a day on, with the same content. */
  Office again(int newPosition, LocalDate from, UUID succession) {
    Office office =
        new Office(
            clusterId,
            newPosition,
            new NewOffice(year, organizationId, role, permanent, from, decisionId),
            from);
    office.acting = acting;
    office.cause = succession;
    if (!representatives.isEmpty()) {
      Representative last = representatives.getLast();
      office.representatives.add(new Representative(office, last.name(), last.position(), from));
    }
    return office;
  }

  /** The one before represents it until that day. */
  void representedBy(String name, @Nullable String itsPosition, LocalDate from) {
    if (from.isBefore(validFrom) || (endedOn != null && !from.isBefore(endedOn))) {
      throw ProblemException.invalid(
          "/from",
          "outside-office",
          Text.of(
              "Ngày %s không nằm trong thời gian giữ nhiệm vụ (%s – %s)",
              "The day %s is not within the time of the office (%s – %s)",
              from,
              validFrom,
              endedOn == null ? "" : endedOn));
    }
    if (!representatives.isEmpty()) {
      Representative last = representatives.getLast();
      if (from.isBefore(last.from())) {
        throw ProblemException.invalid(
            "/from",
            "before-start",
            Text.of(
                "Ngày %s trước ngày %s của người đại diện hiện nay",
                "The day %s is before %s, from which the present one represents it",
                from,
                last.from()));
      }
      last.endOn(from);
    }
    representatives.add(new Representative(this, name, itsPosition, from));
  }

  void end(LocalDate on, String reason, @Nullable UUID succession) {
    this.endedOn = on;
    this.endReason = reason;
    this.endCause = succession;
    representatives.stream()
        .filter(Representative::isOpen)
        .forEach(r -> r.endOn(r.from().isAfter(on) ? r.from() : on));
  }

  /** Whether the two cannot be held at once. */
  boolean standsAgainst(Office other) {
    return organizationId.equals(other.organizationId)
        ? acting == other.acting
        : role == other.role && (isHead() || (permanent && other.permanent));
  }

  boolean isOpenIn(int wanted) {
    return year == wanted && endedOn == null;
  }

  /** Whether it holds on a day from this one on, as far as its year goes. */
  boolean reachesPast(LocalDate date) {
    return endedOn == null || (endedOn.isAfter(date) && endedOn.isAfter(validFrom));
  }

  boolean isHead() {
    return role == LeaderRole.HEAD;
  }

  boolean is(UUID organization) {
    return organizationId.equals(organization);
  }

  boolean isActing() {
    return acting;
  }

  boolean isPermanent() {
    return permanent;
  }

  UUID id() {
    return id;
  }

  int year() {
    return year;
  }

  int position() {
    return position;
  }

  LocalDate from() {
    return validFrom;
  }

  @Nullable LocalDate endedOn() {
    return endedOn;
  }

  OfficeState state() {
    return new OfficeState(
        id,
        year,
        organizationId,
        role,
        permanent,
        acting,
        validFrom,
        endedOn,
        cause,
        endReason,
        endCause,
        decisionId);
  }
}
