package vn.thidua.cluster.pledges;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Aim;
import vn.thidua.cluster.pledges.count.Measure;
import vn.thidua.cluster.pledges.count.Promise;
import vn.thidua.cluster.pledges.count.Told;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** What a unit promised. What was told of it stays, as does one that was withdrawn. */
@Entity
class Pledge {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private @Nullable UUID agreementId;
  private @Nullable UUID movementId;
  private @Nullable UUID clusterId;
  private @Nullable UUID parentId;
  private UUID organizationId;
  private String text;

  @Enumerated(EnumType.STRING)
  private Measure measure;

  private LocalDate startsOn;

  /** The last day. */
  private LocalDate endsOn;

  @JdbcTypeCode(SqlTypes.JSON)
  private Aim.@Nullable Awards awards;

  @JdbcTypeCode(SqlTypes.JSON)
  private Aim.@Nullable Ratio ratio;

  @JdbcTypeCode(SqlTypes.JSON)
  private Aim.@Nullable Value value;

  @Column(name = "entry_count")
  private int entryCount;

  private @Nullable String withdrawalReason;
  @Version private long version;

  @OneToMany(mappedBy = "pledge", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<PledgeEntry> entries = new ArrayList<>();

  protected Pledge() {}

  Pledge(
      PledgeViews.Belonging belonging,
      UUID organizationId,
      @Nullable ExternalReference reference,
      PledgeRequests.Content content) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = belonging.organizerId();
    this.agreementId = belonging.agreementId();
    this.movementId = belonging.movementId();
    this.clusterId = belonging.clusterId();
    this.parentId = belonging.parentId();
    this.organizationId = organizationId;
    take(content);
  }

  /** The same for another year, of another agreement. */
  static Pledge copy(Pledge former, PledgeViews.Belonging belonging, int years) {
    PledgeRequests.Content content = former.content();
    return new Pledge(
        belonging,
        former.organizationId,
        null,
        content.during(content.from().plusYears(years), content.to().plusYears(years)));
  }

  /** Once something was told of it, what it promises stays; the words may be put better. */
  void redraft(PledgeRequests.Content content) {
    requireStanding();
    if (entryCount > 0 && !content().saying(content.text()).equals(content)) {
      throw ProblemException.of(
          PledgeProblem.HAS_ENTRIES,
          "Đã có %d lần ghi kết quả; chỉ còn sửa được lời văn.",
          "%d entries tell of it already; only its words can be changed.",
          entryCount);
    }
    take(content);
  }

  private void take(PledgeRequests.Content content) {
    this.text = content.text();
    this.measure = content.measure();
    this.startsOn = content.from();
    this.endsOn = content.to();
    this.awards = content.awards();
    this.ratio = content.ratio();
    this.value = content.value();
  }

  void withdraw(String reason) {
    requireStanding();
    this.withdrawalReason = reason;
  }

  PledgeEntry tell(PledgeRequests.Telling telling, String by, Instant at) {
    requireStanding();
    PledgeEntry entry = new PledgeEntry(this, entryCount, telling, by, at);
    entries.add(entry);
    entryCount++;
    return entry;
  }

  void requireStanding() {
    if (withdrawalReason != null) {
      throw ProblemException.of(
          PledgeProblem.WITHDRAWN,
          "Chỉ tiêu đã được rút: %s",
          "The pledge was withdrawn: %s",
          withdrawalReason);
    }
  }

  UUID id() {
    return id;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable String key() {
    return key;
  }

  @Nullable String withdrawalReason() {
    return withdrawalReason;
  }

  UUID organizerId() {
    return organizerId;
  }

  UUID organizationId() {
    return organizationId;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  @Nullable UUID parentId() {
    return parentId;
  }

  LocalDate from() {
    return startsOn;
  }

  LocalDate to() {
    return endsOn;
  }

  int entryCount() {
    return entryCount;
  }

  List<PledgeEntry> entries() {
    return entries;
  }

  long version() {
    return version;
  }

  Aim aim() {
    return switch (measure) {
      case TEXT -> new Aim.InWords();
      case AWARDS -> Objects.requireNonNull(awards);
      case RATIO -> Objects.requireNonNull(ratio);
      case VALUE -> Objects.requireNonNull(value);
    };
  }

  PledgeRequests.Content content() {
    return new PledgeRequests.Content(text, measure, startsOn, endsOn, awards, ratio, value);
  }

  PledgeViews.Belonging belonging() {
    return new PledgeViews.Belonging(organizerId, agreementId, movementId, clusterId, parentId);
  }

  Promise promise(List<Told> told) {
    return new Promise(
        id, parentId, organizationId, aim(), startsOn, endsOn, withdrawalReason != null, told);
  }

  PledgeViews.Kept kept() {
    return new PledgeViews.Kept(
        id,
        source,
        key,
        belonging(),
        organizationId,
        content(),
        withdrawalReason,
        entries.stream().map(PledgeEntry::kept).toList(),
        version);
  }
}
