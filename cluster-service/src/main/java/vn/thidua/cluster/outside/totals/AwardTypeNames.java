package vn.thidua.cluster.outside.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.platform.problem.Text;

/** What titles and forms are called, as awards-service has announced it. */
@ApplicationScoped
public class AwardTypeNames {

  private final EntityManager entities;

  AwardTypeNames(EntityManager entities) {
    this.entities = entities;
  }

  /** By code; those that have not been heard of are left out. */
  public Map<String, Text> of(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select code, name, nameEn from KnownAwardType where code in :codes", Object[].class)
        .setParameter("codes", Set.copyOf(codes))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0], row -> new Text((String) row[1], (String) row[2])));
  }
}
