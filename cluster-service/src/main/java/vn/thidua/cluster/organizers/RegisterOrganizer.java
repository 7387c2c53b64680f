package vn.thidua.cluster.organizers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

@ApplicationScoped
class RegisterOrganizer {

  private final OrganizerRepository organizers;
  private final Idempotency idempotency;
  private final Outbox outbox;

  RegisterOrganizer(OrganizerRepository organizers, Idempotency idempotency, Outbox outbox) {
    this.organizers = organizers;
    this.idempotency = idempotency;
    this.outbox = outbox;
  }

  @Transactional
  UUID register(OrganizerResource.Registration request, RequestKey requestKey) {
    return idempotency.once(requestKey, request, () -> create(request));
  }

  private UUID create(OrganizerResource.Registration request) {
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
    outbox.append(
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
