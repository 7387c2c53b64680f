package vn.thidua.cluster.conferences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ConferenceRepository implements PanacheRepositoryBase<Conference, UUID> {}
