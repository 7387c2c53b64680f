package vn.thidua.cluster.mandates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MandateRepository implements PanacheRepositoryBase<Mandate, UUID> {}
