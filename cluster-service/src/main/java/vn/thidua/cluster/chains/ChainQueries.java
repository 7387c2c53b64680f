package vn.thidua.cluster.chains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationQueries;

/**
 * Chains of successions over years, each in one statement however long they are. Acts that were
 * rectified do not count.
 */
@ApplicationScoped
class ChainQueries {

  /** Whoever continues through an act stays where they are, so only others are a step. */
  private static final String FORTH =
      """
      with recursive chain (id, ids, acts, on_day, turn) as (
        select o.id, array[o.id], cast(array[] as uuid[]), cast(:from as date), cast(null as bigint)
          from organization o where o.id = :id
        union all
        select b.organization_id, c.ids || b.organization_id, c.acts || s.id, s.effective_on,
               s.turn
          from chain c
          join succession_part a on a.organization_id = c.id and a.role = 'PREDECESSOR'
          join succession s on s.id = a.succession_id and s.status = 'CARRIED_OUT'
                           and s.rectified_by is null and s.effective_on <= :asOf
          join succession_part b on b.succession_id = s.id and b.role = 'SUCCESSOR'
         where b.organization_id <> all (c.ids)
           and (c.on_day is null or s.effective_on > c.on_day
                or (s.effective_on = c.on_day and c.turn is not null and s.turn > c.turn)))
      select c.id, n.name, array_to_string(c.ids, ' '), array_to_string(c.acts, ' ')
        from chain c
        join organization_name n on n.organization_id = c.id
                                and daterange(n.valid_from, n.valid_to) @> cast(:asOf as date)
       order by cardinality(c.acts), c.acts, c.id
      """;

  private static final String BACK =
      """
      with recursive chain (id, ids, acts, on_day, turn) as (
        select o.id, array[o.id], cast(array[] as uuid[]), cast(:asOf as date) + 1, cast(null as bigint)
          from organization o where o.id = :id
        union all
        select a.organization_id, a.organization_id || c.ids, s.id || c.acts, s.effective_on,
               s.turn
          from chain c
          join succession_part b on b.organization_id = c.id and b.role = 'SUCCESSOR'
          join succession s on s.id = b.succession_id and s.status = 'CARRIED_OUT'
                           and s.rectified_by is null
          join succession_part a on a.succession_id = s.id and a.role = 'PREDECESSOR'
         where a.organization_id <> all (c.ids)
           and (s.effective_on < c.on_day
                or (s.effective_on = c.on_day and s.turn < c.turn)))
      select c.id, n.name, array_to_string(c.ids, ' '), array_to_string(c.acts, ' ')
        from chain c
        join succession s on s.id = c.acts[1]
        left join organization_name n on n.organization_id = c.id
                                     and daterange(n.valid_from, n.valid_to) @> (s.effective_on - 1)
       order by cardinality(c.acts), c.acts, c.id
      """;

  private static final String ACTS =
      """
      select s.id, s.kind, s.effective_on, coalesce(s.basis_number, s.basis_title)
        from succession s where s.id in (:ids)
      """;

  private final EntityManager entities;
  private final OrganizationQueries organizations;

  ChainQueries(EntityManager entities, OrganizationQueries organizations) {
    this.entities = entities;
    this.organizations = organizations;
  }

  boolean exists(UUID organization) {
    return organizations.unknown(List.of(organization)).isEmpty();
  }

  /**
   * @param from the day on which it was what is meant; null for ever
   * @param asOf who is there on this day
   */
  List<ChainView> successors(UUID organization, @Nullable LocalDate from, LocalDate asOf) {
    return chains(
        entities
            .createNativeQuery(FORTH, Tuple.class)
            .setParameter("id", organization)
            .setParameter("from", from == null ? LocalDate.of(1, 1, 1) : from)
            .setParameter("asOf", asOf));
  }

  /**
   * @param asOf acts up to this day
   */
  List<ChainView> predecessors(UUID organization, LocalDate asOf) {
    return chains(
        entities
            .createNativeQuery(BACK, Tuple.class)
            .setParameter("id", organization)
            .setParameter("asOf", asOf));
  }

  private List<ChainView> chains(Query query) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows = query.getResultList();
    Map<UUID, ChainView.ActOfPath> acts = acts(rows);
    Map<UUID, ChainView> chains = new LinkedHashMap<>();
    for (Tuple row : rows) {
      UUID id = row.get(0, UUID.class);
      List<UUID> passed = ids(row.get(2, String.class));
      List<UUID> by = ids(row.get(3, String.class));
      List<ChainView.Step> path = new ArrayList<>();
      for (int i = 0; i < by.size(); i++) {
        ChainView.ActOfPath act =
            Optional.ofNullable(acts.get(by.get(i))).orElseThrow(IllegalStateException::new);
        path.add(
            new ChainView.Step(
                act.successionId(),
                act.kind(),
                act.on(),
                act.legalBasis(),
                passed.get(i),
                passed.get(i + 1)));
      }
      chains
          .computeIfAbsent(
              id, one -> new ChainView(one, row.get(1, String.class), new ArrayList<>()))
          .paths()
          .add(path);
    }
    return List.copyOf(chains.values());
  }

  private Map<UUID, ChainView.ActOfPath> acts(List<Tuple> rows) {
    List<UUID> ids =
        rows.stream().flatMap(row -> ids(row.get(3, String.class)).stream()).distinct().toList();
    Map<UUID, ChainView.ActOfPath> acts = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      @SuppressWarnings("unchecked")
      List<Tuple> found =
          entities.createNativeQuery(ACTS, Tuple.class).setParameter("ids", ids).getResultList();
      for (Tuple row : found) {
        acts.put(
            row.get(0, UUID.class),
            new ChainView.ActOfPath(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, LocalDate.class),
                row.get(3, String.class)));
      }
    }
    return acts;
  }

  private static List<UUID> ids(String joined) {
    return joined.isEmpty()
        ? List.of()
        : List.of(joined.split(" ", -1)).stream().map(UUID::fromString).toList();
  }
}
