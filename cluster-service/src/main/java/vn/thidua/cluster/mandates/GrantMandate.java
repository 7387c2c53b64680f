package vn.thidua.cluster.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.mandates.MandateEvents.MandateGranted;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

@ApplicationScoped
class GrantMandate {

  private final MandateRepository mandates;
  private final OrganizationActs organizations;
  private final OrganizerQueries organizers;
  private final MandateEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  GrantMandate(
      MandateRepository mandates,
      OrganizationActs organizations,
      OrganizerQueries organizers,
      MandateEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.mandates = mandates;
    this.organizations = organizations;
    this.organizers = organizers;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID grant(MandateResource.Grant request, Actor by, RequestKey requestKey) {
    return idempotency.once(requestKey, request, () -> create(request, by));
  }

  private UUID create(MandateResource.Grant request, Actor by) {
    List<FieldError> errors = errors(request);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    if (request.organizationId() != null) {
      requireThere(request.organizationId(), request.from(), request.to());
    }
    mandates
        .find(
            "subject = ?1 and role = ?2 and validTo is null and "
                + (request.organizationId() != null ? "organizationId" : "organizerId")
                + " = ?3",
            request.subject(),
            request.role(),
            request.organizationId() != null ? request.organizationId() : request.organizerId())
        .firstResultOptional()
        .ifPresent(same -> {
          throw ProblemException.of(
              StandardProblem.ALREADY_EXISTS,
              "Người này đang được phân công như vậy (%s).",
              "This person holds such a mandate already (%s).",
              same.id());
        });
    Mandate mandate = new Mandate(request, by.subject(), clock.instant());
    mandates.persistAndFlush(mandate);
    events.publish(
        By.role(by, Role.ADMINISTRATOR), new MandateGranted(by.subject()), null, mandate.state());
    return mandate.id();
  }

  /** On the first day and on the last one that is known; none acts for what is no more. */
  private void requireThere(UUID organization, LocalDate from, @Nullable LocalDate to) {
    Map<String, UUID> acting = Map.of("/organizationId", organization);
    organizations.requireExisting(acting, from);
    LocalDate today = LocalDate.now(clock);
    LocalDate last = to == null ? today : to.minusDays(1);
    if (last.isAfter(from)) {
      organizations.requireExisting(acting, last);
    }
  }

  private List<FieldError> errors(MandateResource.Grant request) {
    List<FieldError> errors = new ArrayList<>();
    UUID organization = request.organizationId();
    UUID organizer = request.organizerId();
    if ((organization == null) == (organizer == null)) {
      errors.add(
          new FieldError(
              "/organizationId",
              "exactly-one",
              Text.of(
                  "Cần đúng một trong organizationId và organizerId",
                  "Exactly one of organizationId and organizerId is needed")));
    }
    boolean fits =
        switch (request.role()) {
          case OFFICER, REPRESENTATIVE -> organization != null;
          case SECRETARY, COUNCIL_MEMBER, AUDITOR -> organizer != null;
          case REVIEWER -> true;
        };
    if (!fits) {
      errors.add(
          new FieldError(
              "/role",
              "role-target",
              Text.of(
                  "Vai trò %1$s thuộc về %2$s",
                  "The role %1$s belongs to an %3$s",
                  request.role(),
                  organization == null
                      ? "đơn vị (organizationId)"
                      : "cơ quan tổ chức (organizerId)",
                  organization == null ? "organization" : "organizer")));
    }
    if (organizer != null && !organizers.exists(organizer)) {
      errors.add(unknown("/organizerId", organizer));
    }
    if (request.to() != null && !request.from().isBefore(request.to())) {
      errors.add(
          new FieldError(
              "/to",
              "after-start",
              Text.of("Phải sau ngày bắt đầu %s", "Must be after the start %s", request.from())));
    }
    return errors;
  }

  private static FieldError unknown(String pointer, UUID id) {
    return new FieldError(
        pointer, "unknown", Text.of("Không có %s", "There is no such thing as %s", id));
  }
}
