package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.ConferenceEvents.ConferenceCalledOff;
import vn.thidua.cluster.conferences.ConferenceEvents.ConferenceChanged;
import vn.thidua.cluster.conferences.ConferenceEvents.ConferencePapersAdded;
import vn.thidua.cluster.conferences.content.ConferenceContent;
import vn.thidua.cluster.conferences.content.ContentCheck;
import vn.thidua.cluster.conferences.resolutions.ResolutionQueries;
import vn.thidua.cluster.conferences.resolutions.ResolutionStatus;
import vn.thidua.cluster.conferences.resolutions.ResolutionView;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Corrects a conference, adds papers to it, calls off one that was entered by mistake. */
@ApplicationScoped
class ChangeConference {

  private final ConferenceChanges changes;
  private final ConferencePapers papers;
  private final ResolutionQueries resolutions;
  private final OrganizationQueries organizations;
  private final OpenYears years;

  ChangeConference(
      ConferenceChanges changes,
      ConferencePapers papers,
      ResolutionQueries resolutions,
      OrganizationQueries organizations,
      OpenYears years) {
    this.changes = changes;
    this.papers = papers;
    this.resolutions = resolutions;
    this.organizations = organizations;
    this.years = years;
  }

  @Transactional
  void correct(UUID id, ConferenceContent told, long expected, Actor by) {
    changes.changeIt(
        changes.admit(id, by),
        expected,
        conference -> {
          ContentCheck.require(told);
          organizations.requireKnown(told.organizations());
          requireOpen(conference, "/occasions");
          for (int i = 0; i < told.occasions().size(); i++) {
            years.hold(
                conference.clusterId(),
                told.occasions().get(i).year(),
                "/occasions/" + i + "/year");
          }
          requireYearsResolvedFor(conference, ConferenceFacts.years(told.occasions()));
          papers.replace(conference, told.minutes(), told.papers(), by);
          conference.take(told);
          return new ConferenceChanged(told.occasions());
        });
  }

  /** Also after the year was closed: what was resolved stays as it is. */
  @Transactional
  void addPapers(UUID id, ConferenceRequests.Papers request, @Nullable Long expected, Actor by) {
    if (request.minutes() == null && request.papers().isEmpty()) {
      throw ProblemException.invalid(
          "/files", "required", Text.of("Cần ít nhất một tệp", "At least one file is needed"));
    }
    changes.changeIt(
        changes.admit(id, by),
        expected,
        conference -> {
          UUID minutes = request.minutes();
          UUID kept = conference.minutesId();
          if (minutes != null && kept != null && !kept.equals(minutes)) {
            throw ConferenceProblem.MINUTES_KEPT.at(
                "/minutes",
                "Hội nghị đã có biên bản: tệp %s.",
                "The conference has minutes already: the file %s.",
                kept);
          }
          papers.use(conference, minutes, request.papers(), by);
          if (minutes != null) {
            conference.minutes(minutes);
          }
          return new ConferencePapersAdded(minutes, request.papers());
        });
  }

  @Transactional
  void callOff(UUID id, ConferenceRequests.CallingOff request, @Nullable Long expected, Actor by) {
    changes.changeIt(
        changes.admit(id, by),
        expected,
        conference -> {
          requireOpen(conference, "?id");
          for (ResolutionView resolution : resolutions.of(conference.id())) {
            if (resolution.status() == ResolutionStatus.CARRIED_OUT) {
              throw ConferenceProblem.CONFERENCE_RESOLVED.at(
                  "?id",
                  "Nội dung %s (%s) của hội nghị đã được thực hiện.",
                  "The conference's resolution %s (%s) has been carried out.",
                  resolution.id(),
                  resolution.kind());
            }
          }
          conference.callOff(request.reason());
          return new ConferenceCalledOff(request.reason());
        });
  }

  private void requireOpen(Conference conference, String pointer) {
    for (int year : ConferenceFacts.years(conference.occasions())) {
      years.hold(conference.clusterId(), year, pointer);
    }
  }

  private void requireYearsResolvedFor(Conference conference, SortedSet<Integer> years) {
    List<ResolutionView> homeless =
        resolutions.of(conference.id()).stream()
            .filter(r -> r.status() != ResolutionStatus.STRUCK_OUT && !years.contains(r.year()))
            .toList();
    if (!homeless.isEmpty()) {
      throw ConferenceProblem.CONFERENCE_RESOLVED.at(
          "/occasions",
          "Hội nghị có nội dung %s (%s) của năm %d.",
          "The conference has a resolution %s (%s) for %d.",
          homeless.getFirst().id(),
          homeless.getFirst().kind(),
          homeless.getFirst().year());
    }
  }
}
