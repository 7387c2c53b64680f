package vn.thidua.scoring.complaints;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;

/** What a unit holds against its score, from when it is raised until it is settled. */
@Entity
class Complaint {

  /** Whose affair it is, as the period and the sheet say. */
  record Affair(UUID organizerId, UUID organizationId) {}

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID sheetId;
  private @Nullable String criterion;
  private String text;

  @Enumerated(EnumType.STRING)
  private ComplaintStatus status;

  private String raisedBy;
  private Instant raisedAt;

  /** The sheet's version that it is against. */
  private long sheetVersion;

  @ElementCollection
  @CollectionTable(name = "complaint_evidence", joinColumns = @JoinColumn(name = "complaint_id"))
  @OrderColumn(name = "position")
  @ListIndexBase(1)
  private List<Item> evidence = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private @Nullable ComplaintOutcome outcome;

  private @Nullable String reason;
  private @Nullable String settledBy;
  private @Nullable Instant settledAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ComplaintViews.Corrected> corrections = List.of();

  private @Nullable Long correctedFrom;
  private @Nullable Long correctedTo;

  /** The latest when it was answered. */
  private @Nullable UUID rankingId;

  /** How many there are. */
  private int comments;

  @Version private long version;

  protected Complaint() {}

  Complaint(
      UUID sheetId, long sheetVersion, ComplaintRequests.Raising request, String by, Instant at) {
    this.sheetId = sheetId;
    this.sheetVersion = sheetVersion;
    this.criterion = request.criterion();
    this.text = request.text();
    this.status = ComplaintStatus.OPEN;
    this.raisedBy = by;
    this.raisedAt = at;
    request
        .allEvidence()
        .forEach(item -> evidence.add(new Item(item.title(), item.link(), item.fileId())));
  }

  void requireOpen() {
    if (status != ComplaintStatus.OPEN) {
      throw ProblemException.of(
          ComplaintProblem.SETTLED,
          "Kiến nghị đang ở trạng thái %s.",
          "The complaint is %s.",
          status);
    }
  }

  void commented() {
    requireOpen();
    comments++;
  }

  void withdrawn(String by, Instant at) {
    requireOpen();
    this.status = ComplaintStatus.WITHDRAWN;
    this.settledBy = by;
    this.settledAt = at;
  }

  /**
   * @param change what it made of the sheet; null if it changed nothing
   * @param ranking the latest before it
   */
  void answered(
      ComplaintOutcome how,
      String why,
      @Nullable Change change,
      @Nullable UUID ranking,
      String by,
      Instant at) {
    requireOpen();
    this.status = ComplaintStatus.ANSWERED;
    this.outcome = how;
    this.reason = why;
    this.settledBy = by;
    this.settledAt = at;
    this.rankingId = ranking;
    if (change != null) {
      this.corrections = change.corrections();
      this.correctedFrom = change.from();
      this.correctedTo = change.to();
    }
  }

  UUID id() {
    return id;
  }

  UUID sheetId() {
    return sheetId;
  }

  @Nullable String criterion() {
    return criterion;
  }

  long version() {
    return version;
  }

  State state() {
    return new State(
        id,
        sheetId,
        criterion,
        status,
        raisedAt,
        sheetVersion,
        outcome,
        settledAt,
        correctedFrom,
        correctedTo,
        rankingId,
        comments,
        version);
  }

  Logged logged() {
    return new Logged(state(), text, List.copyOf(evidence), reason, corrections);
  }

  /** From which version of the sheet to which, and what about. */
  record Change(long from, long to, List<ComplaintViews.Corrected> corrections) {}

  /** Something that proves it; the link is kept, never fetched, and never besides a file. */
  @Embeddable
  record Item(String title, @Nullable String link, @Nullable UUID fileId) {}

  /** As events carry it. */
  record State(
      UUID id,
      UUID sheetId,
      @Nullable String criterion,
      ComplaintStatus status,
      Instant raisedAt,
      long sheetVersion,
      @Nullable ComplaintOutcome outcome,
      @Nullable Instant settledAt,
      @Nullable Long correctedFrom,
      @Nullable Long correctedTo,
      @Nullable UUID rankingId,
      int comments,
      long version) {}

  /** What the change log tells besides. */
  record Logged(
      @JsonUnwrapped State state,
      String text,
      List<Item> evidence,
      @Nullable String reason,
      List<ComplaintViews.Corrected> corrections) {}
}
