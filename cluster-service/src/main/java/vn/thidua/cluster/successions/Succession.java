package vn.thidua.cluster.successions;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.ActKind;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** An act on organizations. Once carried out it stays; only another one can undo it. */
@Entity
class Succession {

  /** How far it has come. */
  @Schema(name = "SuccessionStatus")
  enum Status {
    PLANNED,
    CARRIED_OUT,
    WITHDRAWN
  }

  /** On which side of the act an organization stands. */
  enum Side {
    PREDECESSOR,
    SUCCESSOR
  }

  /**
   * An organization of the act.
   *
   * @param organizationId null for a successor that is yet to be established
   * @param newName of one that the act establishes
   */
  @Embeddable
  record Part(
      @Enumerated(EnumType.STRING) Side role,
      Integer position,
      @Nullable UUID organizationId,
      @Nullable String newName) {}

  /** Who left which cluster by the act, and who joined in place. */
  @Embeddable
  record Replacement(
      Integer position, UUID clusterId, UUID organizerId, UUID leftId, @Nullable UUID inPlaceId) {}

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private @Nullable UUID organizerId;

  @Enumerated(EnumType.STRING)
  private ActKind kind;

  private LocalDate effectiveOn;
  @Embedded private LegalBasis legalBasis;

  @Enumerated(EnumType.STRING)
  private Status status;

  private String act;
  private @Nullable String effects;
  private @Nullable String reason;
  private @Nullable UUID rectifies;
  private @Nullable UUID rectifiedBy;
  private String plannedBy;
  private Instant plannedAt;
  private @Nullable String carriedOutBy;
  private @Nullable Instant carriedOutAt;

  /** Changes with every step, so that each counts as a new version. */
  private Instant changedAt;

  @Version private long version;

  @ElementCollection
  @CollectionTable(name = "succession_part", joinColumns = @JoinColumn(name = "succession_id"))
  @OrderBy("role, position")
  private List<Part> parts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "succession_replacement",
      joinColumns = @JoinColumn(name = "succession_id"))
  @OrderBy("position")
  private List<Replacement> replacements = new ArrayList<>();

  protected Succession() {}

  Succession(
      @Nullable ExternalReference reference,
      @Nullable UUID organizerId,
      Act act,
      String actAsJson,
      LegalBasis legalBasis,
      String by,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = organizerId;
    this.status = Status.PLANNED;
    this.plannedBy = by;
    this.plannedAt = at;
    take(act, actAsJson, legalBasis, at);
  }

  /** An act that undoes another one; it is carried out as it comes to be. */
  static Succession rectifying(
      Succession other,
      Act nothing,
      String asJson,
      LegalBasis basis,
      String why,
      String by,
      Instant at) {
    Succession rectifying = new Succession(null, other.organizerId, nothing, asJson, basis, by, at);
    rectifying.rectifies = other.id;
    rectifying.reason = why;
    return rectifying;
  }

  private void take(Act content, String asJson, LegalBasis basis, Instant at) {
    this.kind = content.kind();
    this.effectiveOn = content.on();
    this.legalBasis = basis;
    this.act = asJson;
    name(content);
    this.changedAt = at;
  }

  private void name(Act content) {
    parts.clear();
    for (int i = 0; i < content.predecessors().size(); i++) {
      parts.add(new Part(Side.PREDECESSOR, i, content.predecessors().get(i), null));
    }
    for (int i = 0; i < content.successors().size(); i++) {
      Act.Successor successor = content.successors().get(i);
      parts.add(
          new Part(
              Side.SUCCESSOR,
              i,
              successor.organizationId(),
              successor.created() == null ? null : successor.created().name()));
    }
  }

  /** 409 unless it is still a plan. */
  void requirePlanned() {
    if (status != Status.PLANNED) {
      throw ProblemException.of(
          SuccessionProblem.WRONG_STATUS,
          "Việc sắp xếp %s đang ở %s, cần %s.",
          "The succession %s is %s, it has to be %s.",
          id,
          status,
          Status.PLANNED);
    }
  }

  /** 409 unless it was carried out, is not undone, and undoes nothing itself. */
  void requireRectifiable() {
    if (status != Status.CARRIED_OUT || kind == ActKind.RECTIFY) {
      throw ProblemException.of(
          SuccessionProblem.WRONG_STATUS,
          "Chỉ đính chính được việc đã thực hiện, không phải %s %s.",
          "Only an act that was carried out can be rectified, not a %s that is %s.",
          kind,
          status);
    }
    if (rectifiedBy != null) {
      throw ProblemException.of(
          SuccessionProblem.ALREADY_RECTIFIED,
          "Việc sắp xếp đã được đính chính bởi %s.",
          "The succession was rectified by %s.",
          rectifiedBy);
    }
  }

  void change(Act content, String asJson, LegalBasis basis, Instant at) {
    requirePlanned();
    take(content, asJson, basis, at);
  }

  void withdraw(String why, Instant at) {
    requirePlanned();
    this.status = Status.WITHDRAWN;
    this.reason = why;
    this.changedAt = at;
  }

  /**
   * @param known the act with the ids of what it established
   */
  void carriedOut(
      Act known, String actAsJson, Effects done, String effectsAsJson, String by, Instant at) {
    requirePlanned();
    this.status = Status.CARRIED_OUT;
    this.act = actAsJson;
    this.effects = effectsAsJson;
    this.carriedOutBy = by;
    this.carriedOutAt = at;
    this.changedAt = at;
    if (kind != ActKind.RECTIFY) {
      name(known);
      List<Effects.Replaced> replaced = done.replacements(effectiveOn);
      for (int i = 0; i < replaced.size(); i++) {
        Effects.Replaced one = replaced.get(i);
        replacements.add(
            new Replacement(i, one.clusterId(), one.organizerId(), one.left(), one.inPlace()));
      }
    }
  }

  void rectified(Succession by, Instant at) {
    this.rectifiedBy = by.id;
    this.changedAt = at;
  }

  UUID id() {
    return id;
  }

  @Nullable UUID organizerId() {
    return organizerId;
  }

  boolean isFrom(@Nullable String otherSource, @Nullable String otherKey) {
    return Objects.equals(source, otherSource) && Objects.equals(key, otherKey);
  }

  LocalDate on() {
    return effectiveOn;
  }

  LegalBasis legalBasis() {
    return legalBasis;
  }

  String act() {
    return act;
  }

  /** What it did; only of one that was carried out. */
  String effects() {
    return effects == null ? "{}" : effects;
  }

  @Nullable String reason() {
    return reason;
  }

  String plannedBy() {
    return plannedBy;
  }

  Instant plannedAt() {
    return plannedAt;
  }

  @Nullable String carriedOutBy() {
    return carriedOutBy;
  }

  @Nullable Instant carriedOutAt() {
    return carriedOutAt;
  }

  long version() {
    return version;
  }

  SuccessionEvents.SuccessionState state() {
    return new SuccessionEvents.SuccessionState(
        id,
        source,
        key,
        organizerId,
        kind,
        effectiveOn,
        legalBasis,
        parts.stream()
            .filter(part -> part.role() == Side.PREDECESSOR)
            .map(part -> Objects.requireNonNull(part.organizationId()))
            .toList(),
        parts.stream()
            .filter(part -> part.role() == Side.SUCCESSOR)
            .map(part -> new SuccessionEvents.SuccessorState(part.organizationId(), part.newName()))
            .toList(),
        status,
        rectifies,
        rectifiedBy,
        replacements.stream()
            .map(one ->
                new SuccessionEvents.ReplacementState(
                    one.clusterId(), one.organizerId(), one.leftId(), one.inPlaceId()))
            .toList(),
        version);
  }
}
