package vn.thidua.cluster.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.platform.files.FileOwner;
import vn.thidua.platform.files.ServiceFiles;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Files of organizers and organizations, used by what belongs to a cluster or an organizer. */
@ApplicationScoped
class ClusterFiles implements ServiceFiles {

  /**
   * Its owner, the organizer of what uses it, and the members of the cluster that it belongs to; of
   * any of the organizer's clusters if it belongs to none.
   */
  private static final String VISIBLE =
      """
      (f.organizer_id in (:targets) or f.organization_id in (:targets)
        or exists (select 1 from document_use v where v.file_id = f.id
            and (v.organizer_id in (:targets)
              or exists (select 1 from cluster_member m where m.cluster_id = v.cluster_id
                  and m.organization_id in (:targets))
              or v.cluster_id is null and exists (
                  select 1 from cluster c join cluster_member m on m.cluster_id = c.id
                   where c.organizer_id = v.organizer_id and m.organization_id in (:targets)))))
      """;

  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final Acting acting;

  ClusterFiles(OrganizerQueries organizers, OrganizationQueries organizations, Acting acting) {
    this.organizers = organizers;
    this.organizations = organizations;
    this.acting = acting;
  }

  @Override
  public String path() {
    return FileResource.PATH;
  }

  @Override
  public void requireKnown(FileOwner owner) {
    UUID organizer = owner.organizerId();
    UUID organization = owner.organizationId();
    if (organizer != null && !organizers.exists(organizer)) {
      throw ProblemException.invalid(
          "?organizerId",
          "unknown-organizer",
          Text.of("Không có cơ quan tổ chức %s", "There is no organizer %s", organizer));
    }
    if (organization != null) {
      organizations.requireKnown(Map.of("?organizationId", organization));
    }
  }

  @Override
  public void onlyVisible(Where where, Actor actor) {
    if (actor.isAdministrator()) {
      return;
    }
    Set<UUID> targets = acting.of(actor).targets();
    if (targets.isEmpty()) {
      where.and("1 = 0");
    } else {
      where.and(VISIBLE, "targets", targets);
    }
  }
}
