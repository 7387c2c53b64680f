package vn.thidua.scoring.schemes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.scheme.SchemeViolation;

/** The head of a scheme; {@link SchemeNodes} keeps its tree. */
@Entity
class Scheme {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private int year;
  private String title;
  private BigDecimal totalPoints;
  private List<String> tieBreaks;

  @Enumerated(EnumType.STRING)
  private SchemeStatus status;

  private @Nullable UUID replacesId;
  private @Nullable UUID copiedFromId;
  private String createdBy;
  private Instant createdAt;

  /** Changes with every replacement, so that one of the nodes alone counts as a new version. */
  private @Nullable Instant changedAt;

  private @Nullable String publishedBy;
  private @Nullable Instant publishedAt;
  @Version private long version;

  protected Scheme() {}

  Scheme(SchemeDesk.Beginning beginning, SchemeContent content, String by, Instant at) {
    ExternalReference reference = beginning.reference();
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = beginning.organizerId();
    this.replacesId = beginning.replacesId();
    this.copiedFromId = beginning.copiedFromId();
    this.status = SchemeStatus.DRAFT;
    this.createdBy = by;
    this.createdAt = at;
    take(content);
  }

  void take(SchemeContent content, Instant at) {
    requireDraft();
    take(content);
    this.changedAt = at;
  }

  /**
   * @param violations what the rules say about the scheme as it is now
   */
  void publish(List<SchemeViolation> violations, String by, Instant at) {
    requireDraft();
    requirePublishable(violations);
    this.status = SchemeStatus.PUBLISHED;
    this.publishedBy = by;
    this.publishedAt = at;
  }

  static void requirePublishable(List<SchemeViolation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.of(
          SchemeProblem.SCHEME_NOT_PUBLISHABLE,
          Text.of(
              "Bảng chấm điểm còn %d chỗ sai.",
              "%d things in the scheme are wrong.", violations.size()),
          violations.stream().map(Scheme::error).toList());
    }
  }

  void requireDraft() {
    if (status == SchemeStatus.PUBLISHED) {
      throw ProblemException.of(
          SchemeProblem.SCHEME_PUBLISHED,
          "Bảng chấm điểm %s đã ban hành nên không thay đổi nữa; hãy lập phiên bản mới.",
          "The scheme %s is published and never changes; draft a new version of it.",
          id);
    }
  }

  /** Only what is published can have a next version. */
  void requirePublished() {
    if (status != SchemeStatus.PUBLISHED) {
      throw ProblemException.of(
          SchemeProblem.SCHEME_NOT_PUBLISHED,
          "Bảng chấm điểm %s là bản nháp: hãy sửa bản nháp đó.",
          "The scheme %s is a draft: change the draft itself.",
          id);
    }
  }

  private static FieldError error(SchemeViolation violation) {
    return new FieldError(
        violation.pointer(),
        violation.rule().code(),
        new Text(violation.vietnamese(), violation.english()));
  }

  private void take(SchemeContent content) {
    this.year = content.year();
    this.title = content.title();
    this.totalPoints = content.totalPoints();
    this.tieBreaks = content.tieBreaks();
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  boolean isPublished() {
    return status == SchemeStatus.PUBLISHED;
  }

  BigDecimal totalPoints() {
    return totalPoints;
  }

  List<String> tieBreaks() {
    return tieBreaks;
  }

  long version() {
    return version;
  }

  /**
   * @param nodes of a published scheme; a draft is announced without them
   */
  SchemeState state(@Nullable List<SchemeViews.Node> nodes) {
    return new SchemeState(
        id,
        source,
        key,
        organizerId,
        year,
        title,
        totalPoints,
        List.copyOf(tieBreaks),
        status,
        replacesId,
        copiedFromId,
        publishedAt,
        nodes,
        version);
  }
}
