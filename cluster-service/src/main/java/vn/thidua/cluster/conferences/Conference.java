package vn.thidua.cluster.conferences;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.Attendee;
import vn.thidua.cluster.conferences.content.ConferenceContent;
import vn.thidua.cluster.conferences.content.ConferenceStatus;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.idempotency.ExternalReference;

/**
 * A conference. What it resolved are rows of their own; each act on them is one of the conference,
 * under its lock and counted as its version.
 */
@Entity
class Conference {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private @Nullable UUID clusterId;
  private @Nullable UUID organizationId;
  private @Nullable String title;

  @ElementCollection
  @CollectionTable(name = "conference_occasion", joinColumns = @JoinColumn(name = "conference_id"))
  @OrderColumn(name = "position")
  private List<Occasion> occasions = new ArrayList<>();

  private @Nullable LocalDate heldFrom;
  private @Nullable LocalDate heldTo;
  private @Nullable Instant startsAt;
  private @Nullable Instant endsAt;
  private @Nullable String place;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Person chair;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Attendee> attendees = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> agenda = List.of();

  private @Nullable String summary;
  private @Nullable UUID minutesId;
  private @Nullable String callingOffReason;
  private Instant changedAt;
  @Version private long version;

  protected Conference() {}

  Conference(
      @Nullable ExternalReference reference, ConferenceRequests.NewConference request, Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = request.organizerId();
    this.clusterId = request.clusterId();
    this.organizationId = request.organizationId();
    this.changedAt = at;
    take(request.content());
  }

  void take(ConferenceContent told) {
    this.title = told.title();
    if (!occasions.equals(told.occasions())) {
      occasions.clear();
      occasions.addAll(told.occasions());
    }
    this.heldFrom = told.heldFrom();
    this.heldTo = told.heldTo();
    this.startsAt = instant(told.startsAt());
    this.endsAt = instant(told.endsAt());
    this.place = told.place();
    this.chair = told.chair();
    this.attendees = told.attending();
    this.agenda = told.items();
    this.summary = told.summary();
    this.minutesId = told.minutes();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  void minutes(UUID file) {
    this.minutesId = file;
  }

  void callOff(String reason) {
    this.callingOffReason = reason;
  }

  /** Something of it changed that may be a row of its own. */
  void changed(Instant at) {
    this.changedAt = at.isAfter(changedAt) ? at : changedAt.plusNanos(1000);
  }

  ConferenceFacts facts() {
    return new ConferenceFacts(
        id,
        organizerId,
        clusterId,
        title,
        List.copyOf(occasions),
        heldTo == null ? heldFrom : heldTo);
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

  UUID organizerId() {
    return organizerId;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  @Nullable UUID organizationId() {
    return organizationId;
  }

  @Nullable String title() {
    return title;
  }

  List<Occasion> occasions() {
    return List.copyOf(occasions);
  }

  @Nullable LocalDate heldFrom() {
    return heldFrom;
  }

  @Nullable LocalDate heldTo() {
    return heldTo;
  }

  @Nullable Instant startsAt() {
    return startsAt;
  }

  @Nullable Instant endsAt() {
    return endsAt;
  }

  @Nullable String place() {
    return place;
  }

  @Nullable Person chair() {
    return chair;
  }

  List<Attendee> attendees() {
    return attendees;
  }

  List<String> agenda() {
    return agenda;
  }

  @Nullable String summary() {
    return summary;
  }

  @Nullable UUID minutesId() {
    return minutesId;
  }

  @Nullable String callingOffReason() {
    return callingOffReason;
  }

  ConferenceStatus status() {
    return callingOffReason == null ? ConferenceStatus.RECORDED : ConferenceStatus.CALLED_OFF;
  }

  long version() {
    return version;
  }
}
