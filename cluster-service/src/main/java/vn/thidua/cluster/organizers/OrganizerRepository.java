package vn.thidua.cluster.organizers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OrganizerRepository implements PanacheRepositoryBase<Organizer, UUID> {}
