package vn.thidua.scoring.sheets.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.participants.Successions;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetSight;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.StageSight;
import vn.thidua.scoring.sheets.StageSight.Viewer;

/** Which sheets somebody sees, in one statement however many they are. */
@ApplicationScoped
class SheetList {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param withPredecessors also the sheets of all that the organization was made of
   */
  record Filter(
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable SheetStatus status) {}

  /**
   * @param seen whose values the caller is told
   */
  record Listed(
      UUID id,
      UUID periodId,
      int year,
      UUID clusterId,
      UUID organizationId,
      @Nullable String organizationName,
      UUID schemeId,
      SheetStatus status,
      long version,
      Set<Stage> seen) {}

  private final EntityManager entities;
  private final Successions successions;
  private final Acting acting;
  private final SheetSight sight;

  SheetList(EntityManager entities, Successions successions, Acting acting, SheetSight sight) {
    this.entities = entities;
    this.successions = successions;
    this.acting = acting;
    this.sight = sight;
  }

  Page<Listed> page(Filter filter, Actor actor, PageRequest request) {
    Mandates mandates = acting.of(actor);
    Set<UUID> held = successions.heldBy(mandates.targets());
    Where where =
        new Where()
            .and("s.period_id = :period", "period", filter.periodId())
            .and("s.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("s.organization_id in (:organizations)", "organizations", asked(filter))
            .and(
                "case when s.closed then 'CLOSED' else s.status end = :status",
                "status",
                filter.status() == null ? null : filter.status().name())
            .and("s.id > :after", "after", request.after());
    sight.onlyVisible(where, actor);
    List<Listed> rows =
        where
            .bind(
                entities.createNativeQuery(
                    """
                    select s.id, s.period_id, s.cluster_id, s.organization_id, s.version, s.status,
                           s.closed, p.scheme_id, p.organizer_id, p.year,
                           (select n.name from known_organization_name n
                             where n.organization_id = s.organization_id
                             order by (n.valid_from is null or n.valid_from <= p.ends_on)
                                  and (n.valid_to is null or n.valid_to > p.ends_on) desc,
                                  n.seq desc
                             limit 1) as name
                      from score_sheet s join period p on p.id = s.period_id
                    """
                        + where.clause()
                        + " order by s.id",
                    Tuple.class))
            .setMaxResults(request.fetch())
            .getResultStream()
            .map(row -> listed((Tuple) row, mandates, held))
            .toList();
    return request.page(rows, Listed::id);
  }

  private @Nullable Set<UUID> asked(Filter filter) {
    UUID organization = filter.organizationId();
    if (organization == null) {
      return null;
    }
    Set<UUID> asked = new HashSet<>(Set.of(organization));
    if (filter.withPredecessors()) {
      asked.addAll(successions.predecessorsOf(asked));
    }
    return asked;
  }

  private static Listed listed(Tuple row, Mandates mandates, Set<UUID> held) {
    UUID organization = row.get("organization_id", UUID.class);
    SheetStatus standing = SheetStatus.valueOf(row.get("status", String.class));
    Viewer viewer = viewer(organization, row.get("organizer_id", UUID.class), mandates, held);
    return new Listed(
        row.get("id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("year", Number.class).intValue(),
        row.get("cluster_id", UUID.class),
        organization,
        row.get("name", String.class),
        row.get("scheme_id", UUID.class),
        row.get("closed", Boolean.class) ? SheetStatus.CLOSED : standing,
        row.get("version", Number.class).longValue(),
        StageSight.of(viewer, standing));
  }

  /** As {@link SheetAccess} would say of a sheet that is visible. */
  private static Viewer viewer(
      UUID organization, UUID organizer, Mandates mandates, Set<UUID> held) {
    if (held.contains(organization)) {
      return Viewer.MEMBER;
    }
    List<HeldMandate> office =
        mandates.held().stream().filter(mandate -> mandate.target().equals(organizer)).toList();
    if (office.stream().anyMatch(mandate -> mandate.role() != MandateRole.REVIEWER)) {
      return Viewer.OVERSEER;
    }
    return office.isEmpty() ? Viewer.HEAD_REVIEWER : Viewer.OFFICE_REVIEWER;
  }
}
