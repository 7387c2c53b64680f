package vn.thidua.cluster.exemplars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ExemplarRepository implements PanacheRepositoryBase<Exemplar, UUID> {}
