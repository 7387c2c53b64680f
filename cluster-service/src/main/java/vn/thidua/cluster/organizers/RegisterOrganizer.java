package vn.thidua.cluster.organizers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.outbox.DomainEvent;

@ApplicationScoped
class RegisterOrganizer {

  private final OrganizerRepository organizers;
  private final Idempotency idempotency;
  private final History history;

  RegisterOrganizer(OrganizerRepository organizers, Idempotency idempotency, History history) {
    this.organizers = organizers;
    this.idempotency = idempotency;
    this.history = history;
  }

  @Transactional
  UUID register(OrganizerResource.Registration request, Actor by, RequestKey requestKey) {
    return idempotency.once(requestKey, request, () -> create(request, by));
  }

  private UUID create(OrganizerResource.Registration request, Actor by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      organizers
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    Organizer organizer = new Organizer(reference, request.name(), request.nameEn());
    organizers.persistAndFlush(organizer);
    OrganizerView state = organizer.view();
    history.record(
        By.role(by, Role.ADMINISTRATOR),
        Concerns.organizer(state.id()),
        null,
        new DomainEvent(
            "organizer",
            state.id(),
            state.version(),
            "vn.thidua.cluster.organizer-registered.v1",
            new DomainEvent.Data(new OrganizerRegistered(state.name()), state)));
    return state.id();
  }

  record OrganizerRegistered(String name) {}
}
