package vn.thidua.cluster.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementEvents.Changed;
import vn.thidua.cluster.agreements.AgreementEvents.Drafted;
import vn.thidua.cluster.agreements.AgreementEvents.Moment;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Drafts the agreement of a year, from an earlier one if asked, and writes the draft anew. */
@ApplicationScoped
class DraftAgreement {

  private final AgreementRepository repository;
  private final Agreements agreements;
  private final AgreementQueries queries;
  private final AgreementEvents events;
  private final Event<AgreementDrafted> drafted;
  private final Involved involved;
  private final Secretaries secretaries;
  private final ClosedYears years;
  private final Files files;
  private final Idempotency idempotency;
  private final Clock clock;

  DraftAgreement(
      AgreementRepository repository,
      Agreements agreements,
      AgreementQueries queries,
      AgreementEvents events,
      Event<AgreementDrafted> drafted,
      Involved involved,
      Secretaries secretaries,
      ClosedYears years,
      Files files,
      Idempotency idempotency,
      Clock clock) {
    this.repository = repository;
    this.agreements = agreements;
    this.queries = queries;
    this.events = events;
    this.drafted = drafted;
    this.involved = involved;
    this.secretaries = secretaries;
    this.years = years;
    this.files = files;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID draft(AgreementRequests.NewAgreement request, Actor actor, RequestKey requestKey) {
    UUID organizer =
        repository
            .organizerOfHeld(request.clusterId())
            .filter(o -> involved.inAll(actor) || involved.organizers(actor).contains(o))
            .orElseThrow(() ->
                ProblemException.invalid(
                    "/clusterId",
                    "unknown-cluster",
                    Text.of(
                        "Không có cụm, khối %s", "There is no cluster %s", request.clusterId())));
    HeldMandate mandate = secretaries.require(actor, organizer);
    return idempotency.once(
        requestKey, request, () -> create(request, organizer, actor, By.mandate(actor, mandate)));
  }

  private UUID create(AgreementRequests.NewAgreement request, UUID organizer, Actor actor, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      repository
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    Agreement former = request.basedOn() == null ? null : former(request, request.basedOn());
    String title = titleOf(request, former);
    years.requireOpen(request.clusterId(), request.year(), "/year");
    requireFirst(request.clusterId(), request.year());
    Agreement agreement =
        new Agreement(
            organizer,
            request.clusterId(),
            request.year(),
            reference,
            request.basedOn(),
            title,
            request.text() == null && former != null ? former.text() : request.text(),
            clock.instant());
    repository.persistAndFlush(agreement);
    UUID id = agreement.id();
    use(request.files(), id, organizer, request.clusterId(), actor);
    Moment after = Moment.of(agreement, queries.due(agreement), queries.files(id));
    events.publish(by, new Drafted(request.basedOn()), null, after);
    if (former != null) {
      drafted.fire(
          new AgreementDrafted(
              id, former.id(), organizer, request.clusterId(), request.year(), by));
    }
    return id;
  }

  private Agreement former(AgreementRequests.NewAgreement request, UUID id) {
    Agreement former = repository.findById(id);
    if (former == null || !former.clusterId().equals(request.clusterId())) {
      throw Agreements.unknown(id, "/basedOn");
    }
    if (former.year() >= request.year()) {
      throw ProblemException.invalid(
          "/basedOn",
          "not-earlier",
          Text.of(
              "Giao ước %s là của năm %d, không trước năm %d",
              "The agreement %s is of %d, which is not before %d",
              id,
              former.year(),
              request.year()));
    }
    return former;
  }

  private static String titleOf(
      AgreementRequests.NewAgreement request, @Nullable Agreement former) {
    String title = request.title() == null && former != null ? former.title() : request.title();
    if (title == null || title.isBlank()) {
      throw ProblemException.invalid(
          "/title", "required", Text.of("Giá trị bắt buộc", "A value is required"));
    }
    return title;
  }

  private void requireFirst(UUID cluster, int year) {
    repository
        .find("clusterId = ?1 and year = ?2", cluster, year)
        .firstResultOptional()
        .ifPresent(same -> {
          throw AgreementProblem.ALREADY_AGREED.at(
              "/year",
              Text.of(
                  "Năm %d của cụm %s đã có giao ước %s.",
                  "The year %d of the cluster %s has the agreement %s.", year, cluster, same.id()));
        });
  }

  @Transactional
  void redraft(UUID id, AgreementRequests.Body body, long expected, Actor actor) {
    AgreementQueries.Owner owner = queries.requireVisible(id, actor);
    By by = By.mandate(actor, secretaries.require(actor, owner.organizer()));
    agreements.change(
        id,
        owner.cluster(),
        by,
        expected,
        "/title",
        agreement -> {
          boolean otherFiles = use(body.files(), id, owner.organizer(), owner.cluster(), actor);
          agreement.redraft(body, otherFiles, clock.instant());
          return new Changed();
        });
  }

  /** Whether other files are used than before. */
  private boolean use(
      @Nullable List<UUID> wanted, UUID id, UUID organizer, UUID cluster, Actor actor) {
    return files.replace(
        new Files.Use(AgreementQueries.FILES, id, organizer, cluster),
        Objects.requireNonNullElse(wanted, List.of()),
        actor,
        "/files");
  }
}
