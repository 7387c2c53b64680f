package vn.thidua.cluster.conferences.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.acts.CloseYear;
import vn.thidua.cluster.conferences.ConferenceChanges;
import vn.thidua.cluster.conferences.ConferenceChanges.Admitted;
import vn.thidua.cluster.conferences.ConferenceEvents.ResolutionRecorded;
import vn.thidua.cluster.conferences.ConferenceEvents.ResolutionStruckOut;
import vn.thidua.cluster.conferences.ConferenceFacts;
import vn.thidua.cluster.conferences.ConferenceProblem;
import vn.thidua.cluster.conferences.resolutions.ResolutionKind;
import vn.thidua.cluster.conferences.resolutions.ResolutionQueries;
import vn.thidua.cluster.conferences.resolutions.Resolutions;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;

/** Records what a conference resolved, and strikes out what was recorded by mistake. */
@ApplicationScoped
class RecordResolution {

  private final ConferenceChanges changes;
  private final Resolutions resolutions;
  private final ResolutionQueries queries;
  private final References references;
  private final OpenYears years;
  private final MembershipQueries memberships;
  private final CloseYear closeYear;
  private final Idempotency idempotency;

  RecordResolution(
      ConferenceChanges changes,
      Resolutions resolutions,
      ResolutionQueries queries,
      References references,
      OpenYears years,
      MembershipQueries memberships,
      CloseYear closeYear,
      Idempotency idempotency) {
    this.changes = changes;
    this.resolutions = resolutions;
    this.queries = queries;
    this.references = references;
    this.years = years;
    this.memberships = memberships;
    this.closeYear = closeYear;
    this.idempotency = idempotency;
  }

  /** What tells one resolution from another under the same Idempotency-Key. */
  record OfConference(UUID conferenceId, ResolutionRequests.NewResolution resolution) {}

  /** Before the command, outside of its transaction. */
  void awaitWhatItRefersTo(UUID conference, ResolutionRequests.NewResolution request, Actor by) {
    changes.admit(conference, by);
    references.requireHeard(request);
  }

  @Transactional
  UUID record(
      UUID conference,
      ResolutionRequests.NewResolution request,
      @Nullable Long expected,
      Actor by,
      RequestKey requestKey) {
    Admitted admitted = changes.admit(conference, by);
    return idempotency.once(
        requestKey,
        new OfConference(conference, request),
        () ->
            changes
                .change(admitted, expected, facts -> resolve(facts, request, by))
                .resolutionId());
  }

  private ResolutionRecorded resolve(
      ConferenceFacts facts, ResolutionRequests.NewResolution request, Actor by) {
    int year = ResolutionCheck.require(request, facts.years());
    references.requireOwn(request, facts.organizerId());
    if (request.kind() == ResolutionKind.YEAR_CLOSED) {
      close(facts, year, by);
    } else {
      if (request.kind() == ResolutionKind.HEADS_ELECTED) {
        clusterOf(facts);
      }
      years.hold(facts.clusterId(), year, "/year");
    }
    UUID resolution = resolutions.record(facts.id(), request.content(year));
    return new ResolutionRecorded(resolution, request.kind(), year);
  }

  /** With the minutes as the document, on the conference's last day. */
  private void close(ConferenceFacts facts, int year, Actor by) {
    UUID cluster = clusterOf(facts);
    if (!facts.sumsUp(year)) {
      throw ConferenceProblem.NO_SUMMARY_CONFERENCE.at(
          "/year", "Hội nghị không tổng kết năm %d.", "The conference does not sum up %d.", year);
    }
    LocalDate on = facts.heldOn();
    if (on == null) {
      throw ConferenceProblem.CONFERENCE_DAY_UNKNOWN.at(
          "/kind",
          "Hãy cho biết ngày họp của hội nghị trước khi khép lại năm %d.",
          "Tell first when the conference was held; the year %d is closed on that day.",
          year);
    }
    if (memberships.of(cluster).stream().noneMatch(m -> m.overlapsYear(year))) {
      throw ConferenceProblem.NO_MEMBERS_IN_YEAR.at(
          "/year",
          "Cụm %s không có đơn vị nào trong năm %d.",
          "The cluster %s had no member in %d.",
          cluster,
          year);
    }
    String title = facts.title();
    String minutes = "Biên bản: " + (title == null ? "hội nghị tổng kết năm " + year : title);
    Retold.of(
        List.of("/year"),
        () -> {
          closeYear.closeAt(facts.id(), cluster, year, on, minutes, by);
          return year;
        });
  }

  static UUID clusterOf(ConferenceFacts facts) {
    UUID cluster = facts.clusterId();
    if (cluster == null) {
      throw ConferenceProblem.CONFERENCE_WITHOUT_CLUSTER.at(
          "/kind",
          "Hội nghị %s không phải của một cụm, khối.",
          "The conference %s is not one of a cluster.",
          facts.id());
    }
    return cluster;
  }

  @Transactional
  void strikeOut(
      UUID conference,
      UUID resolution,
      ResolutionRequests.StrikingOut request,
      @Nullable Long expected,
      Actor by) {
    changes.change(
        changes.admit(conference, by),
        expected,
        facts -> {
          int year = queries.one(conference, resolution).year();
          resolutions.strikeOut(conference, resolution, request.reason());
          years.hold(facts.clusterId(), year, "?resolutionId");
          return new ResolutionStruckOut(resolution, request.reason());
        });
  }
}
