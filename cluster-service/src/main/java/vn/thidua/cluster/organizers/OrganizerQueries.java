package vn.thidua.cluster.organizers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Reads organizers; other features ask here whether one exists. */
@ApplicationScoped
public class OrganizerQueries {

  private final OrganizerRepository organizers;

  OrganizerQueries(OrganizerRepository organizers) {
    this.organizers = organizers;
  }

  public boolean exists(UUID id) {
    return organizers.count("id", id) > 0;
  }

  public Optional<OrganizerView> one(UUID id) {
    return organizers.find("id", id).project(OrganizerView.class).firstResultOptional();
  }

  Page<OrganizerView> list(@Nullable String source, @Nullable String key, PageRequest request) {
    Where where =
        new Where()
            .and("source = :source", "source", source)
            .and("key = :key", "key", key)
            .and("id > :after", "after", request.after());
    return request.page(
        where
            .bind(
                organizers
                    .getEntityManager()
                    .createQuery(
                        "select new vn.thidua.cluster.organizers.OrganizerView(id, source, key,"
                            + " name, nameEn, version) from Organizer"
                            + where.clause()
                            + " order by id",
                        OrganizerView.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        OrganizerView::id);
  }
}
