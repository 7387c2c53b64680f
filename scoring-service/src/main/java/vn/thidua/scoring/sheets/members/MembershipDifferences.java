package vn.thidua.scoring.sheets.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.participants.Successions;

/**
 * Where the sheets of open periods are not those of their members on the last day. An act on
 * organizations is waited for until it has been heard of, since sheets may move by it; and what
 * left by one is left to it.
 */
@ApplicationScoped
class MembershipDifferences {

  /** A cluster in a period in which something is to be done. */
  record Place(UUID periodId, UUID clusterId) {}

  /**
   * What is to be done.
   *
   * @param sheetId null if one is to be made
   * @param leftOn the first day on which it is no member any more; null if it is one
   */
  record Difference(UUID organizationId, @Nullable UUID sheetId, @Nullable LocalDate leftOn) {}

  private static final String DIFFERENCES =
      """
      select p.id as period_id, m.cluster_id, m.organization_id, s.id as sheet_id,
             cast(null as date) as left_on, m.position
        from period p
        join period_cluster pc on pc.period_id = p.id
        join known_member m on m.cluster_id = pc.cluster_id and m.valid_from <= p.ends_on
                           and (m.valid_to is null or m.valid_to > p.ends_on)
        left join score_sheet s on s.period_id = p.id and s.cluster_id = m.cluster_id
                               and s.organization_id = m.organization_id
       where p.status = 'OPEN'
         and (s.id is null or s.membership_ended_on is not null)
         and (m.cause is null or exists (
               select 1 from known_succession a
                where a.id = m.cause and a.status = 'CARRIED_OUT'))
         and not %s
      union all
      select p.id, s.cluster_id, s.organization_id, s.id, last.valid_to, last.position
        from period p
        join score_sheet s on s.period_id = p.id and not s.closed
        join lateral (
               select m.valid_to, m.end_cause, m.position
                 from known_member m
                where m.cluster_id = s.cluster_id and m.organization_id = s.organization_id
                  and m.valid_from <= p.ends_on
                order by m.valid_from desc
                limit 1) last on last.valid_to <= p.ends_on and last.end_cause is null
       where p.status = 'OPEN'
      """
          .formatted(Successions.isNoMore("m.organization_id", "p.ends_on"));

  private final EntityManager entities;

  MembershipDifferences(EntityManager entities) {
    this.entities = entities;
  }

  List<Place> places() {
    return rows(entities.createNativeQuery(
            "select distinct d.period_id, d.cluster_id from ("
                + DIFFERENCES
                + ") d order by d.period_id, d.cluster_id",
            Tuple.class))
        .map(row -> new Place(row.get("period_id", UUID.class), row.get("cluster_id", UUID.class)))
        .toList();
  }

  /** In the order of the cluster's members. */
  List<Difference> in(Place place) {
    return rows(entities
            .createNativeQuery(
                "select d.organization_id, d.sheet_id, d.left_on from ("
                    + DIFFERENCES
                    + ") d where d.period_id = :period and d.cluster_id = :cluster"
                    + " order by d.position, d.organization_id",
                Tuple.class)
            .setParameter("period", place.periodId())
            .setParameter("cluster", place.clusterId()))
        .map(row ->
            new Difference(
                row.get("organization_id", UUID.class),
                row.get("sheet_id", UUID.class),
                row.get("left_on", LocalDate.class)))
        .toList();
  }

  private static Stream<Tuple> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast);
  }
}
