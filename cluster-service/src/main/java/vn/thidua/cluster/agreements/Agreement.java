package vn.thidua.cluster.agreements;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * The agreement of a cluster for a year, from its draft until it is closed, with its signatures.
 */
@Entity
class Agreement {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private UUID clusterId;
  private int year;
  private String title;
  private @Nullable String text;
  private @Nullable UUID basedOnId;

  @Enumerated(EnumType.STRING)
  private AgreementStatus status;

  private @Nullable LocalDate openedOn;
  private @Nullable LocalDate closedOn;

  /** Changes with every act, so that one on a signature counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  /** Members on the day of the closing; empty before. */
  @ElementCollection
  @CollectionTable(name = "agreement_due", joinColumns = @JoinColumn(name = "agreement_id"))
  @OrderColumn(name = "position")
  @Column(name = "organization_id")
  private List<UUID> due = new ArrayList<>();

  @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<Signature> signatures = new ArrayList<>();

  protected Agreement() {}

  Agreement(
      UUID organizerId,
      UUID clusterId,
      int year,
      @Nullable ExternalReference reference,
      @Nullable UUID basedOn,
      String title,
      @Nullable String text,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = organizerId;
    this.clusterId = clusterId;
    this.year = year;
    this.basedOnId = basedOn;
    this.title = title;
    this.text = text;
    this.status = AgreementStatus.DRAFT;
    this.changedAt = at;
  }

  void redraft(AgreementRequests.Body body, boolean otherFiles, Instant at) {
    require(AgreementStatus.DRAFT);
    this.title = body.title();
    this.text = body.text();
    if (otherFiles) {
      this.changedAt = at;
    }
  }

  void open(LocalDate on, Instant at) {
    require(AgreementStatus.DRAFT);
    this.openedOn = on;
    this.status = AgreementStatus.OPEN;
    this.changedAt = at;
  }

  /**
   * @param members on the day
   */
  void close(LocalDate on, List<UUID> members, Instant at) {
    require(AgreementStatus.OPEN);
    requireNotBeforeOpening(on, "/on");
    signatures.stream()
        .filter(s -> s.stands() && s.signedOn().isAfter(on))
        .findFirst()
        .ifPresent(later -> {
          throw AgreementProblem.SIGNED_LATER.at(
              "/on",
              Text.of(
                  "Đơn vị %s ký ngày %s, sau ngày %s.",
                  "The organization %s signed on %s, after %s.",
                  later.organizationId(),
                  later.signedOn(),
                  on));
        });
    this.closedOn = on;
    this.due.addAll(members);
    this.status = AgreementStatus.CLOSED;
    this.changedAt = at;
  }

  /** What is signed of a day before the closing is in time, whenever it is recorded. */
  Signature sign(AgreementRequests.NewSignature request, LocalDate on, String by, Instant at) {
    if (status == AgreementStatus.DRAFT) {
      require(AgreementStatus.OPEN);
    }
    requireNotBeforeOpening(on, "/signedOn");
    standing(request.organizationId())
        .ifPresent(signed -> {
          throw AgreementProblem.ALREADY_SIGNED.at(
              "/organizationId",
              Text.of(
                  "Đơn vị %s đã ký ngày %s.",
                  "The organization %s signed on %s.", signed.organizationId(), signed.signedOn()));
        });
    boolean late = closedOn != null && !on.isBefore(closedOn);
    Signature signature = new Signature(this, request, on, late, by, at);
    signatures.add(signature);
    this.changedAt = at;
    return signature;
  }

  Signature withdraw(UUID signatureId, String reason, String by, Instant at) {
    Signature signature = signature(signatureId);
    signature.withdraw(reason, by, at);
    this.changedAt = at;
    return signature;
  }

  Signature signature(UUID signatureId) {
    return signatures.stream()
        .filter(s -> s.id().equals(signatureId))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("signature", signatureId));
  }

  Optional<Signature> standing(UUID organization) {
    return signatures.stream()
        .filter(s -> s.stands() && s.organizationId().equals(organization))
        .findFirst();
  }

  private void requireNotBeforeOpening(LocalDate on, String pointer) {
    LocalDate opened = openedOn;
    if (opened != null && on.isBefore(opened)) {
      throw ProblemException.invalid(
          pointer,
          "before-start",
          Text.of(
              "Ngày %s trước ngày mở ký %s", "The day %s is before the opening on %s", on, opened));
    }
  }

  private void require(AgreementStatus needed) {
    if (status != needed) {
      throw ProblemException.of(
          AgreementProblem.WRONG_STATUS,
          "Giao ước ở trạng thái %s, cần %s.",
          "The agreement is %s, it would have to be %s.",
          status,
          needed);
    }
  }

  boolean isClosed() {
    return status == AgreementStatus.CLOSED;
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  UUID clusterId() {
    return clusterId;
  }

  int year() {
    return year;
  }

  String title() {
    return title;
  }

  @Nullable String text() {
    return text;
  }

  @Nullable LocalDate closedOn() {
    return closedOn;
  }

  List<UUID> due() {
    return List.copyOf(due);
  }

  List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  long version() {
    return version;
  }

  /**
   * @param members who has to sign
   */
  AgreementEvents.State state(List<UUID> members) {
    List<Signature> standing = signatures.stream().filter(Signature::stands).toList();
    List<UUID> signed = standing.stream().map(Signature::organizationId).toList();
    return new AgreementEvents.State(
        id,
        source,
        key,
        organizerId,
        clusterId,
        year,
        title,
        basedOnId,
        status,
        openedOn,
        closedOn,
        signed,
        standing.stream().filter(Signature::late).map(Signature::organizationId).toList(),
        members.stream().filter(member -> !signed.contains(member)).toList(),
        version);
  }
}
