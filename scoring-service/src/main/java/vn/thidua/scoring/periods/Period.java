package vn.thidua.scoring.periods;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.periods.content.PeriodActKind;
import vn.thidua.scoring.periods.content.PeriodRequests;
import vn.thidua.scoring.periods.content.PeriodState;
import vn.thidua.scoring.periods.content.PeriodStatus;
import vn.thidua.scoring.periods.content.ScheduleView;
import vn.thidua.scoring.periods.time.Schedule;

/** A period of scoring for one or several clusters of one organizer, always on one scheme. */
@Entity
class Period {

  private static final int LAST_OF_DECEMBER = 31;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private UUID schemeId;
  private int year;
  private String title;
  private LocalDate startsOn;

  /** The last day. */
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private PeriodStatus status;

  /** Whether units that did not sign the agreement of the year are barred. */
  private boolean unsignedBars;

  /** How often its schedule was set or extended. */
  private int scheduleChanges;

  private String openedBy;
  private Instant openedAt;
  @Version private long version;

  @ElementCollection
  @CollectionTable(name = "period_cluster", joinColumns = @JoinColumn(name = "period_id"))
  @Column(name = "cluster_id")
  private Set<UUID> clusterIds = new LinkedHashSet<>();

  @OneToMany(mappedBy = "period", cascade = CascadeType.PERSIST)
  private List<PeriodAct> acts = new ArrayList<>();

  protected Period() {}

  Period(
      @Nullable ExternalReference reference,
      PeriodRequests.Opening opening,
      String by,
      Instant at) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = opening.organizerId();
    this.schemeId = opening.schemeId();
    this.year = opening.year();
    this.title = opening.title();
    this.startsOn =
        opening.from() == null ? LocalDate.of(opening.year(), Month.JANUARY, 1) : opening.from();
    this.endsOn =
        opening.to() == null
            ? LocalDate.of(opening.year(), Month.DECEMBER, LAST_OF_DECEMBER)
            : opening.to();
    if (endsOn.isBefore(startsOn)) {
      throw ProblemException.invalid(
          "/to",
          "before-start",
          Text.of(
              "Ngày cuối %s trước ngày đầu %s",
              "The last day %s is before the first %s", endsOn, startsOn));
    }
    this.clusterIds.addAll(opening.clusterIds());
    this.status = PeriodStatus.OPEN;
    this.unsignedBars = Boolean.TRUE.equals(opening.unsignedBars());
    this.scheduleChanges = opening.schedule() == null ? 0 : 1;
    this.openedBy = by;
    this.openedAt = at;
    acts.add(new PeriodAct(this, PeriodActKind.OPENED, null, schemeId, by, at));
  }

  void close(@Nullable String reason, String by, Instant at) {
    requireOpen();
    this.status = PeriodStatus.CLOSED;
    acts.add(new PeriodAct(this, PeriodActKind.CLOSED, reason, schemeId, by, at));
  }

  void reopen(String reason, String by, Instant at) {
    if (status == PeriodStatus.OPEN) {
      throw ProblemException.of(
          PeriodProblem.PERIOD_OPEN,
          "Kỳ %s đang mở, không cần mở lại.",
          "The period %s is open; there is nothing to reopen.",
          id);
    }
    this.status = PeriodStatus.OPEN;
    acts.add(new PeriodAct(this, PeriodActKind.REOPENED, reason, schemeId, by, at));
  }

  void apply(UUID scheme, String reason, String by, Instant at) {
    requireOpen();
    this.schemeId = scheme;
    acts.add(new PeriodAct(this, PeriodActKind.SCHEME_APPLIED, reason, scheme, by, at));
  }

  void barUnsigned(boolean barred, String reason, String by, Instant at) {
    requireOpen();
    if (unsignedBars == barred) {
      throw ProblemException.of(
          PeriodProblem.RULE_UNCHANGED,
          barred
              ? "Kỳ %s đã loại đơn vị chưa ký giao ước."
              : "Kỳ %s không loại đơn vị chưa ký giao ước.",
          barred
              ? "The period %s bars units that did not sign already."
              : "The period %s does not bar units that did not sign.",
          id);
    }
    this.unsignedBars = barred;
    PeriodActKind act = barred ? PeriodActKind.UNSIGNED_BARRED : PeriodActKind.UNSIGNED_NOT_BARRED;
    acts.add(new PeriodAct(this, act, reason, schemeId, by, at));
  }

  /** The schedule itself is kept in {@link ScheduleTable}. */
  void reschedule(PeriodActKind act, String reason, String by, Instant at) {
    requireOpen();
    this.scheduleChanges++;
    acts.add(new PeriodAct(this, act, reason, schemeId, by, at));
  }

  void requireOpen() {
    if (status == PeriodStatus.CLOSED) {
      throw ProblemException.of(
          PeriodProblem.PERIOD_CLOSED, "Kỳ %s đã khóa.", "The period %s is closed.", id);
    }
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  UUID schemeId() {
    return schemeId;
  }

  Set<UUID> clusterIds() {
    return Set.copyOf(clusterIds);
  }

  long version() {
    return version;
  }

  PeriodState state(Schedule schedule) {
    return new PeriodState(
        id,
        source,
        key,
        organizerId,
        schemeId,
        year,
        title,
        startsOn,
        endsOn,
        status,
        unsignedBars,
        clusterIds.stream().sorted().toList(),
        ScheduleView.of(schedule),
        PeriodState.extensionsOf(schedule),
        schedule.lateness(),
        schedule.unsubmitted(),
        version);
  }
}
