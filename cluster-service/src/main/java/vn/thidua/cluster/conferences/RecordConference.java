package vn.thidua.cluster.conferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.thidua.cluster.conferences.ConferenceEvents.ConferenceRecorded;
import vn.thidua.cluster.conferences.content.ConferenceContent;
import vn.thidua.cluster.conferences.content.ContentCheck;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Records a conference as far as it is known. */
@ApplicationScoped
class RecordConference {

  private final ConferenceRepository conferences;
  private final OpenYears years;
  private final ConferencePapers papers;
  private final ConferenceEvents events;
  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final Secretaries secretaries;
  private final Idempotency idempotency;
  private final Clock clock;

  RecordConference(
      ConferenceRepository conferences,
      OpenYears years,
      ConferencePapers papers,
      ConferenceEvents events,
      OrganizerQueries organizers,
      OrganizationQueries organizations,
      Secretaries secretaries,
      Idempotency idempotency,
      Clock clock) {
    this.conferences = conferences;
    this.years = years;
    this.papers = papers;
    this.events = events;
    this.organizers = organizers;
    this.organizations = organizations;
    this.secretaries = secretaries;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID record(ConferenceRequests.NewConference request, Actor actor, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = secretaries.require(actor, request.organizerId());
    return idempotency.once(
        requestKey, request, () -> create(request, actor, By.mandate(actor, mandate)));
  }

  private UUID create(ConferenceRequests.NewConference request, Actor actor, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      conferences
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    ConferenceContent content = request.content();
    ContentCheck.require(content);
    requireOwner(request, content);
    for (int i = 0; i < content.occasions().size(); i++) {
      years.hold(
          request.clusterId(), content.occasions().get(i).year(), "/occasions/" + i + "/year");
    }
    Conference conference = new Conference(reference, request, clock.instant());
    conferences.persistAndFlush(conference);
    papers.use(conference, content.minutes(), content.papers(), actor);
    events.publish(by, new ConferenceRecorded(content.occasions()), null, events.state(conference));
    return conference.id();
  }

  private void requireOwner(ConferenceRequests.NewConference request, ConferenceContent content) {
    UUID cluster = request.clusterId();
    UUID organization = request.organizationId();
    if (cluster != null && organization != null) {
      throw ProblemException.invalid(
          "/organizationId",
          "at-most-one",
          Text.of(
              "Chỉ nêu cụm hoặc đơn vị, không nêu cả hai",
              "Either a cluster or an organization, not both"));
    }
    years.requireOf(request.organizerId(), cluster, "/clusterId");
    Map<String, UUID> named = new HashMap<>(content.organizations());
    if (organization != null) {
      named.put("/organizationId", organization);
    }
    organizations.requireKnown(named);
  }
}
