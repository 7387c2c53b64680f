package vn.thidua.awards.decisions;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.Level;
import vn.thidua.platform.idempotency.ExternalReference;

/**
 * A decision by which awards are given, or given ones taken back. All that ever happens to one is
 * that awards of it are revoked by another.
 */
@Entity
class AwardDecision {

  @Schema(name = "AwardDecisionKind")
  enum Kind {
    AWARD,
    REVOCATION
  }

  /** Why awards are taken back: Law 06/2022/QH15, Art. 93, letters a to d. */
  @Schema(name = "RevocationGround")
  enum Ground {
    FALSE_MERIT,
    FORGED_PAPERS,
    PROCEDURE_BROKEN,
    VIOLATION_FOUND
  }

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String number;
  private String numberKey;
  private LocalDate decidedOn;
  private String authority;
  private @Nullable UUID issuingOrganizationId;
  private String signerName;
  private String signerPosition;
  private @Nullable String title;
  private @Nullable UUID revokedDecisionId;

  @Enumerated(EnumType.STRING)
  private @Nullable Ground ground;

  private @Nullable String reason;
  private String recordedBy;
  private Instant recordedAt;

  /** Changes with every revocation, so that each counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Award> awards = new ArrayList<>();

  protected AwardDecision() {}

  /** One by which awards are given. */
  AwardDecision(
      @Nullable ExternalReference reference,
      DecisionResource.Recording request,
      Map<String, AwardType> types,
      String by,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.kind = Kind.AWARD;
    this.title = request.title();
    sign(
        request.organizerId(),
        request.number(),
        request.date(),
        request.issuer(),
        request.signer(),
        by,
        at);
    for (DecisionResource.Giving giving : request.awards()) {
      AwardType type = types.get(giving.awardType());
      if (type == null) {
        throw new IllegalArgumentException("no award type " + giving.awardType());
      }
      Level level = type.level();
      awards.add(new Award(this, awards.size(), organizerId, decidedOn, giving, level));
    }
  }

  /** One by which awards of another are taken back. */
  AwardDecision(AwardDecision first, DecisionResource.Revoking request, String by, Instant at) {
    this.kind = Kind.REVOCATION;
    this.revokedDecisionId = first.id;
    this.ground = request.ground();
    this.reason = request.reason();
    sign(
        first.organizerId,
        request.number(),
        request.date(),
        request.issuer(),
        request.signer(),
        by,
        at);
  }

  private void sign(
      UUID organizer,
      String written,
      LocalDate date,
      DecisionResource.Issuer issuer,
      DecisionResource.Signer signer,
      String by,
      Instant at) {
    this.organizerId = organizer;
    this.number = written.strip();
    this.numberKey = DecisionNumber.key(written);
    this.decidedOn = date;
    this.authority = issuer.authority();
    this.issuingOrganizationId = issuer.organizationId();
    this.signerName = signer.name().strip();
    this.signerPosition = signer.position().strip();
    this.recordedBy = by;
    this.recordedAt = at;
    this.changedAt = at;
  }

  void revoke(Set<UUID> which, AwardDecision by, Instant at) {
    awards.stream()
        .filter(award -> which.contains(award.id()))
        .forEach(award -> award.revoke(by.id, by.decidedOn));
    this.changedAt = at;
  }

  List<RevocationCheck.Held> held() {
    return awards.stream().map(Award::held).toList();
  }

  boolean gives() {
    return kind == Kind.AWARD;
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  String number() {
    return number;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  @Nullable UUID issuingOrganizationId() {
    return issuingOrganizationId;
  }

  long version() {
    return version;
  }

  /**
   * @param revoked the awards that this one takes back; empty if it gives some
   */
  DecisionEvents.DecisionState state(Set<UUID> revoked) {
    return new DecisionEvents.DecisionState(
        id,
        source,
        key,
        organizerId,
        kind,
        number,
        decidedOn,
        new DecisionEvents.IssuerState(authority, issuingOrganizationId),
        signerPosition,
        title,
        revokedDecisionId == null || ground == null
            ? null
            : new DecisionEvents.RevokesState(
                revokedDecisionId, ground, revoked.stream().sorted().toList()),
        awards.stream().map(Award::state).toList(),
        version);
  }
}
