package vn.thidua.cluster.regulations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** One version of an organizer's regulation, from draft to the day on which another replaces it. */
@Entity
class Regulation {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private int number;
  private String title;
  private @Nullable String text;
  private @Nullable Integer minMembers;
  private @Nullable Integer maxMembers;
  private @Nullable Integer maxDeputies;

  @ElementCollection
  @CollectionTable(name = "regulation_deadline", joinColumns = @JoinColumn(name = "regulation_id"))
  @OrderColumn(name = "position")
  private List<Deadline> deadlines = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private RegulationStatus status;

  private @Nullable String opinions;
  private @Nullable LocalDate consultedOn;

  @Column(name = "approval_number")
  private @Nullable String approvalNumber;

  @Column(name = "approval_date")
  private @Nullable LocalDate approvalDate;

  @Column(name = "approval_issuer")
  private @Nullable String approvalIssuer;

  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable String withdrawalReason;
  @Version private long version;

  protected Regulation() {}

  Regulation(
      UUID organizerId,
      @Nullable ExternalReference reference,
      int number,
      RegulationResource.Body content) {
    this.organizerId = organizerId;
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.number = number;
    this.status = RegulationStatus.DRAFT;
    take(content);
  }

  void redraft(RegulationResource.Body content) {
    require(RegulationStatus.DRAFT);
    take(content);
  }

  private void take(RegulationResource.Body content) {
    this.title = content.title();
    this.text = content.text();
    RegulationLimits limits = content.limits() == null ? RegulationLimits.NONE : content.limits();
    this.minMembers = limits.minMembers();
    this.maxMembers = limits.maxMembers();
    this.maxDeputies = limits.maxDeputies();
    List<Deadline> wanted = content.deadlines() == null ? List.of() : content.deadlines();
    if (!deadlines.equals(wanted)) {
      deadlines.clear();
      deadlines.addAll(wanted);
    }
  }

  void consulted(String summary, LocalDate on) {
    require(RegulationStatus.DRAFT);
    this.opinions = summary;
    this.consultedOn = on;
    this.status = RegulationStatus.CONSULTED;
  }

  void approved(RegulationViews.Approval by) {
    require(RegulationStatus.CONSULTED);
    this.approvalNumber = by.number();
    this.approvalDate = by.date();
    this.approvalIssuer = by.issuer();
    this.status = RegulationStatus.APPROVED;
  }

  void inForce(LocalDate from) {
    require(RegulationStatus.APPROVED);
    LocalDate approved = approvalDate;
    if (approved != null && from.isBefore(approved)) {
      throw ProblemException.invalid(
          "/from",
          "before-start",
          Text.of(
              "Ngày %s trước ngày ban hành %s",
              "The day %s is before the approval on %s", from, approved));
    }
    this.validFrom = from;
    this.status = RegulationStatus.IN_FORCE;
  }

  void replacedFrom(LocalDate from) {
    LocalDate begun = validFrom;
    if (begun != null && !from.isAfter(begun)) {
      throw RegulationProblem.DATE_NOT_AFTER_PRESENT.at(
          "/from",
          Text.of(
              "Ngày %s không sau ngày %s, từ đó bản số %d có hiệu lực.",
              "The day %s is not after %s, from which version %d is in force.",
              from,
              begun,
              number));
    }
    this.validTo = from;
  }

  void withdrawn(String reason) {
    if (status != RegulationStatus.DRAFT) {
      require(RegulationStatus.CONSULTED);
    }
    this.withdrawalReason = reason;
    this.status = RegulationStatus.WITHDRAWN;
  }

  private void require(RegulationStatus needed) {
    if (status != needed) {
      throw ProblemException.of(
          RegulationProblem.WRONG_STATUS,
          "Quy chế ở trạng thái %s, cần %s.",
          "The regulation is %s, it would have to be %s.",
          status,
          needed);
    }
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

  RegulationViews.One view() {
    String approved = approvalNumber;
    LocalDate on = approvalDate;
    return new RegulationViews.One(
        id,
        source,
        key,
        organizerId,
        number,
        title,
        text,
        new RegulationLimits(minMembers, maxMembers, maxDeputies),
        List.copyOf(deadlines),
        status,
        opinions,
        consultedOn,
        approved == null || on == null
            ? null
            : new RegulationViews.Approval(approved, on, approvalIssuer),
        validFrom,
        validTo,
        withdrawalReason,
        version);
  }
}
