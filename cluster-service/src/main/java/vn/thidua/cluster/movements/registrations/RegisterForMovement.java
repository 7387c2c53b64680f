package vn.thidua.cluster.movements.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.Movements;
import vn.thidua.cluster.movements.registrations.RegistrationEvents.MovementRegistered;
import vn.thidua.cluster.movements.registrations.RegistrationEvents.MovementRegistrationWithdrawn;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** A unit says what it strives for in a movement, until the deadline as often as it likes. */
@ApplicationScoped
class RegisterForMovement {

  private static final String POINTER = "?organizationId";

  private final RegistrationRepository registrations;
  private final Movements movements;
  private final OrganizationQueries organizations;
  private final Acting acting;
  private final RegistrationEvents events;
  private final Clock clock;

  RegisterForMovement(
      RegistrationRepository registrations,
      Movements movements,
      OrganizationQueries organizations,
      Acting acting,
      RegistrationEvents events,
      Clock clock) {
    this.registrations = registrations;
    this.movements = movements;
    this.organizations = organizations;
    this.acting = acting;
    this.events = events;
    this.clock = clock;
  }

  private record Admitted(UUID organizer, By by) {}

  /**
   * @param ifMatch needed where something is registered already
   * @return whether this is the first registration
   */
  @Transactional
  boolean register(
      UUID movement,
      UUID organization,
      RegistrationResource.Registering request,
      @Nullable String ifMatch,
      Actor actor) {
    Admitted admitted = admit(movement, organization, actor);
    List<FieldError> errors = errors(request);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    requireOpen(movement, organization);
    MovementRegistration registration = registrations.awaited(movement, organization).orElse(null);
    RegistrationViews.Content before = registration == null ? null : registration.content();
    if (registration == null) {
      registration =
          new MovementRegistration(
              movement,
              organization,
              request.titlesOrNone(),
              request.goalsOrNone(),
              clock.instant(),
              LocalDate.now(clock));
    } else {
      Etag.check(Etag.required(ifMatch), registration.version());
      registration.register(
          request.titlesOrNone(), request.goalsOrNone(), clock.instant(), LocalDate.now(clock));
    }
    registrations.persistAndFlush(registration);
    RegistrationViews.Content after = registration.content();
    if (before == null || before.version() != after.version()) {
      events.publish(
          admitted.by(),
          admitted.organizer(),
          new MovementRegistered(movement, organization),
          before,
          after);
    }
    return before == null;
  }

  @Transactional
  void withdraw(
      UUID movement, UUID organization, String reason, @Nullable Long expected, Actor actor) {
    Admitted admitted = admit(movement, organization, actor);
    MovementRegistration registration =
        registrations
            .awaited(movement, organization)
            .orElseThrow(() -> RegistrationQueries.notFound(organization));
    requireOpen(movement, organization);
    Etag.check(expected, registration.version());
    RegistrationViews.Content before = registration.content();
    registration.withdraw(reason);
    registrations.flush();
    events.publish(
        admitted.by(),
        admitted.organizer(),
        new MovementRegistrationWithdrawn(reason),
        before,
        registration.content());
  }

  /** An officer of the organization, or a secretary of the organizer on its behalf. */
  private Admitted admit(UUID movement, UUID organization, Actor actor) {
    UUID organizer = movements.requireSeen(movement, actor);
    organizations.requireKnown(Map.of(POINTER, organization));
    Mandates held = acting.of(actor);
    HeldMandate mandate =
        held.mandateFor(organization, MandateRole.OFFICER)
            .or(() -> held.mandateFor(organizer, MandateRole.SECRETARY))
            .orElseThrow(() ->
                ProblemException.forbidden(
                    "Chỉ cán bộ của đơn vị %1$s hoặc thư ký của cơ quan tổ chức %2$s được đăng ký.",
                    "Only an officer of the organization %1$s or a secretary of the organizer %2$s"
                        + " may register.",
                    organization,
                    organizer));
    return new Admitted(organizer, By.mandate(actor, mandate));
  }

  private void requireOpen(UUID movement, UUID organization) {
    Instant until = movements.requireOpenFor(movement, organization, POINTER);
    if (until != null && clock.instant().isAfter(until)) {
      throw ProblemException.of(
          RegistrationProblem.CLOSED,
          "Hạn đăng ký là %s.",
          "Registrations were taken until %s.",
          until);
    }
  }

  private static List<FieldError> errors(RegistrationResource.Registering request) {
    List<FieldError> errors = new ArrayList<>();
    List<RegisteredTitle> titles = request.titlesOrNone();
    if (titles.isEmpty() && request.goalsOrNone().isEmpty()) {
      errors.add(
          new FieldError(
              "/titles",
              "required",
              Text.of("Cần danh hiệu hoặc mục tiêu", "A title or a goal is needed")));
    }
    Set<RegisteredTitle> seen = new HashSet<>();
    for (int i = 0; i < titles.size(); i++) {
      RegisteredTitle title = titles.get(i);
      if (!seen.add(new RegisteredTitle(title.awardType(), title.subject(), null))) {
        errors.add(
            new FieldError(
                "/titles/" + i + "/awardType",
                "duplicate",
                Text.of("%s có hai lần", "%s stands twice", title.awardType())));
      }
    }
    return errors;
  }
}
