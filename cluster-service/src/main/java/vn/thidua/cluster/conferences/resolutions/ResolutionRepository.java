package vn.thidua.cluster.conferences.resolutions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.problem.ProblemException;

@ApplicationScoped
class ResolutionRepository implements PanacheRepositoryBase<Resolution, UUID> {

  List<Resolution> of(Collection<UUID> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : list("conferenceId in ?1 order by conferenceId, position", conferences);
  }

  Resolution one(UUID conference, UUID id) {
    return find("conferenceId = ?1 and id = ?2", conference, id)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("resolution", id));
  }
}
