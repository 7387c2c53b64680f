package vn.thidua.cluster.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.problem.Text;

/** That an organization signed. Withdrawn if it was a mistake, never deleted. */
@Entity
@Table(name = "agreement_signature")
class Signature {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Agreement agreement;

  private UUID organizationId;
  private @Nullable String personName;
  private @Nullable String personPosition;
  private LocalDate signedOn;
  private boolean onPaper;
  private @Nullable UUID fileId;
  private boolean late;
  private String recordedBy;
  private Instant recordedAt;
  private @Nullable String withdrawnBy;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawalReason;

  protected Signature() {}

  Signature(
      Agreement agreement,
      AgreementRequests.NewSignature request,
      LocalDate signedOn,
      boolean late,
      String by,
      Instant at) {
    AgreementViews.Signer person = request.person();
    AgreementRequests.Paper paper = request.onPaper();
    this.agreement = agreement;
    this.organizationId = request.organizationId();
    this.personName = person == null ? null : person.name();
    this.personPosition = person == null ? null : person.position();
    this.signedOn = signedOn;
    this.onPaper = paper != null;
    this.fileId = paper == null ? null : paper.fileId();
    this.late = late;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  void withdraw(String reason, String by, Instant at) {
    if (withdrawnAt != null) {
      throw AgreementProblem.SIGNATURE_WITHDRAWN.at(
          "/reason",
          Text.of("Chữ ký đã được rút lúc %s.", "The signature was withdrawn at %s.", withdrawnAt));
    }
    this.withdrawalReason = reason;
    this.withdrawnBy = by;
    this.withdrawnAt = at;
  }

  UUID id() {
    return id;
  }

  UUID organizationId() {
    return organizationId;
  }

  LocalDate signedOn() {
    return signedOn;
  }

  boolean stands() {
    return withdrawnAt == null;
  }

  boolean late() {
    return late;
  }

  AgreementEvents.Logged logged() {
    return new AgreementEvents.Logged(
        organizationId, signedOn, onPaper, fileId, late, withdrawalReason);
  }

  AgreementViews.SignatureView view(@Nullable String organizationName, @Nullable FileView scan) {
    String reason = withdrawalReason;
    return new AgreementViews.SignatureView(
        id,
        organizationId,
        organizationName,
        personName == null ? null : new AgreementViews.Signer(personName, personPosition),
        signedOn,
        onPaper,
        scan,
        late,
        recordedAt,
        withdrawnAt == null || reason == null
            ? null
            : new AgreementViews.WithdrawnSignature(withdrawnAt, reason));
  }
}
