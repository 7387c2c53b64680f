package vn.thidua.cluster.conferences.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.acts.AppointLeaders;
import vn.thidua.cluster.clusters.acts.AppointLeaders.Elect;
import vn.thidua.cluster.clusters.acts.AppointLeaders.Installed;
import vn.thidua.cluster.conferences.ConferenceChanges;
import vn.thidua.cluster.conferences.ConferenceEvents.ElectedAppointed;
import vn.thidua.cluster.conferences.ConferenceFacts;
import vn.thidua.cluster.conferences.resolutions.Election;
import vn.thidua.cluster.conferences.resolutions.Resolutions;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.platform.identity.Actor;

/**
 * A decision puts those into office whom a conference elected. It belongs to the year for which
 * they were elected, so it may come after the year that the conference summed up was closed.
 */
@ApplicationScoped
class AppointElected {

  private final ConferenceChanges changes;
  private final Resolutions resolutions;
  private final AppointLeaders leaders;

  AppointElected(ConferenceChanges changes, Resolutions resolutions, AppointLeaders leaders) {
    this.changes = changes;
    this.resolutions = resolutions;
    this.leaders = leaders;
  }

  @Transactional
  void appoint(
      UUID conference,
      UUID resolution,
      ResolutionRequests.Appointment request,
      @Nullable Long expected,
      Actor by) {
    changes.change(
        changes.admit(conference, by),
        expected,
        facts -> {
          Election election = resolutions.toCarryOut(conference, resolution);
          Installed installed =
              Retold.of(List.of("/decision", "/from"), () -> install(facts, election, request, by));
          resolutions.carriedOut(
              conference, resolution, installed.decisionId(), installed.leaderIds());
          return new ElectedAppointed(
              resolution, election.year(), request.decision(), installed.leaderIds());
        });
  }

  private Installed install(
      ConferenceFacts facts, Election election, ResolutionRequests.Appointment request, Actor by) {
    List<Elect> elects = new ArrayList<>();
    if (election.head() != null) {
      elects.add(new Elect(election.head().organizationId(), LeaderRole.HEAD, false));
    }
    election
        .deputies()
        .forEach(deputy ->
            elects.add(
                new Elect(deputy.organizationId(), LeaderRole.DEPUTY_HEAD, deputy.permanent())));
    return leaders.install(
        RecordResolution.clusterOf(facts),
        election.year(),
        elects,
        request.decision(),
        request.from(),
        by);
  }
}
