package vn.thidua.cluster.recommendations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** What somebody asks of somebody, from when it is raised until it is settled. */
@Entity
class Recommendation {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private @Nullable UUID clusterId;
  private int year;
  private @Nullable UUID conferenceId;

  @Enumerated(EnumType.STRING)
  private RecommendationKind kind;

  private @Nullable LocalDate raisedOn;
  @Embedded private ByWhom.@Nullable Kept by;
  private @Nullable UUID addresseeOrganizationId;
  private @Nullable String addresseeName;
  private UUID topicId;
  private String text;
  private @Nullable LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private RecommendationStatus status;

  /** How many it has got. */
  private int answers;

  private @Nullable LocalDate settledOn;
  private @Nullable String reason;
  private @Nullable UUID regulationId;
  private @Nullable String fulfilledBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> files = List.of();

  @Version private long version;

  protected Recommendation() {}

  Recommendation(
      RecommendationRequests.Raising request, @Nullable ExternalReference reference, UUID topic) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = request.organizerId();
    this.clusterId = request.clusterId();
    this.year = request.year();
    this.status = RecommendationStatus.OPEN;
    take(request.content(), topic);
  }

  void change(RecommendationRequests.Content content, UUID topic) {
    requireUnsettled();
    take(content, topic);
  }

  private void take(RecommendationRequests.Content content, UUID topic) {
    this.conferenceId = content.conferenceId();
    this.kind = content.kind();
    this.raisedOn = content.raisedOn();
    this.by = ByWhom.Kept.of(content.by());
    Party addressee = content.addressee();
    this.addresseeOrganizationId = addressee == null ? null : addressee.organizationId();
    this.addresseeName = addressee == null ? null : addressee.name();
    this.topicId = topic;
    this.text = content.text();
    this.dueOn = content.dueOn();
    this.files = content.allFiles();
  }

  void answered() {
    requireUnsettled();
    this.status = RecommendationStatus.ANSWERED;
    this.answers++;
  }

  void done(RecommendationRequests.Completion completion) {
    RecommendationRequests.Fulfilling by = completion.fulfilledBy();
    settle(RecommendationStatus.DONE, completion.on(), completion.note());
    this.regulationId = by == null ? null : by.regulationId();
    this.fulfilledBy = by == null ? null : by.text();
  }

  void declined(LocalDate on, String why) {
    settle(RecommendationStatus.DECLINED, on, why);
  }

  void withdrawn(String why) {
    settle(RecommendationStatus.WITHDRAWN, null, why);
  }

  private void settle(RecommendationStatus as, @Nullable LocalDate on, @Nullable String why) {
    requireUnsettled();
    this.status = as;
    this.settledOn = on;
    this.reason = why;
  }

  /** What was said when it was settled stays in the change log. */
  void reopened() {
    if (status != RecommendationStatus.DONE && status != RecommendationStatus.DECLINED) {
      throw wrongStatus();
    }
    this.status = answers > 0 ? RecommendationStatus.ANSWERED : RecommendationStatus.OPEN;
    this.settledOn = null;
    this.reason = null;
    this.regulationId = null;
    this.fulfilledBy = null;
  }

  void requireUnsettled() {
    if (status.settled()) {
      throw wrongStatus();
    }
  }

  private ProblemException wrongStatus() {
    return ProblemException.of(
        RecommendationProblem.WRONG_STATUS,
        "Kiến nghị đang ở trạng thái %s.",
        "The recommendation is %s.",
        status);
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  int year() {
    return year;
  }

  @Nullable LocalDate raisedOn() {
    return raisedOn;
  }

  @Nullable LocalDate settledOn() {
    return settledOn;
  }

  @Nullable UUID addresseeOrganizationId() {
    return addresseeOrganizationId;
  }

  List<UUID> files() {
    return files;
  }

  long version() {
    return version;
  }

  State state() {
    ByWhom.Kept author = by;
    return new State(
        id,
        source,
        key,
        organizerId,
        clusterId,
        year,
        conferenceId,
        kind,
        raisedOn,
        author == null ? null : author.organizationId(),
        addresseeOrganizationId,
        topicId,
        dueOn,
        status,
        settledOn,
        regulationId,
        answers,
        files,
        version);
  }

  Logged logged() {
    return new Logged(state(), addresseeName, text, reason, fulfilledBy);
  }

  /** As events carry it: persons and what was said at length stay here. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      int year,
      @Nullable UUID conferenceId,
      RecommendationKind kind,
      @Nullable LocalDate raisedOn,
      @Nullable UUID byOrganizationId,
      @Nullable UUID addresseeOrganizationId,
      UUID topicId,
      @Nullable LocalDate dueOn,
      RecommendationStatus status,
      @Nullable LocalDate settledOn,
      @Nullable UUID regulationId,
      int answers,
      List<UUID> files,
      long version) {}

  /** What the change log tells besides: what was said, not by whom. */
  record Logged(
      @JsonUnwrapped State state,
      @Nullable String addresseeName,
      String text,
      @Nullable String reason,
      @Nullable String fulfilledBy) {}
}
