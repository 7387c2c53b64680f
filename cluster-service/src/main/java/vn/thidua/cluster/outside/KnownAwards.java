package vn.thidua.cluster.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

/** Awards as they were heard of; they may lag behind awards-service. */
@ApplicationScoped
public class KnownAwards {

  private static final String AWARD =
      """
      a.id, a.decision_id, a.decision_number, a.decided_on, a.authority,
      a.issuing_organization_id, a.award_type, a.level, a.person, a.organization_id, a.year,
      a.revoked_on
      """;

  /** Below a root on the day of the decision, through all that stood between them on that day. */
  private static final String IN_BRANCHES =
      """
      with recursive reach (root, organization_id, during) as (
        select o.id, o.id, daterange(null, null) from organization o where o.id in (:roots)
        union
        select r.root, p.organization_id, r.during * daterange(p.valid_from, p.valid_to)
          from reach r
          join organization_parent_entry p on p.parent_id = r.organization_id
           and daterange(p.valid_from, p.valid_to) && r.during)
      select distinct r.root, %s
        from reach r
        join known_award a on a.organization_id = r.organization_id and a.decided_on <@ r.during
       where a.decided_on between :from and :to
      """
          .formatted(AWARD);

  private final EntityManager entities;

  KnownAwards(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Awards of organizations, of what is below them on the day of the decision, and of the people
   * there. One statement; an award is told for each root above it.
   *
   * @param types codes of award types; null for all
   * @param from first day of decision
   * @param to last day of decision
   */
  public Map<UUID, List<HeardAward>> inBranches(
      Collection<UUID> roots, @Nullable Set<String> types, LocalDate from, LocalDate to) {
    Map<UUID, List<HeardAward>> awards = new LinkedHashMap<>();
    if (roots.isEmpty() || (types != null && types.isEmpty()) || from.isAfter(to)) {
      return awards;
    }
    var query =
        entities
            .createNativeQuery(
                IN_BRANCHES
                    + (types == null ? "" : " and a.award_type in (:types)")
                    + " order by a.decided_on, a.id",
                Tuple.class)
            .setParameter("roots", Set.copyOf(roots))
            .setParameter("from", from)
            .setParameter("to", to);
    if (types != null) {
      query.setParameter("types", types);
    }
    for (Object row : query.getResultList()) {
      Tuple tuple = (Tuple) row;
      awards
          .computeIfAbsent(tuple.get("root", UUID.class), root -> new ArrayList<>())
          .add(award(tuple));
    }
    return awards;
  }

  /**
   * @param awardType code
   * @param collectives held by the organizations themselves
   * @param individuals held by their people
   */
  public record Counted(String awardType, long collectives, long individuals) {}

  /** Awards of organizations and of their people for a year's merits, held on a day; by code. */
  public List<Counted> counts(Collection<UUID> organizations, int year, LocalDate on) {
    if (organizations.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select new vn.thidua.cluster.outside.KnownAwards$Counted(a.awardType,"
                + " sum(case when a.person then 0 else 1 end),"
                + " sum(case when a.person then 1 else 0 end)) from KnownAward a"
                + " where a.organizationId in :organizations and a.year = :year"
                + " and a.decidedOn <= :on and (a.revokedOn is null or a.revokedOn > :on)"
                + " group by a.awardType order by a.awardType",
            Counted.class)
        .setParameter("organizations", Set.copyOf(organizations))
        .setParameter("year", year)
        .setParameter("on", on)
        .getResultList();
  }

  /**
   * 409 if nothing has been heard of the award yet.
   *
   * @param pointer where the request names it
   */
  public HeardAward requireKnown(UUID id, String pointer) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                "select " + AWARD + " from known_award a where a.id = :id", Tuple.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      Text message =
          Text.of(
              "Chưa biết khen thưởng %s; hãy thử lại sau.",
              "Nothing is known of the award %s yet; try again later.", id);
      throw ProblemException.of(
          StandardProblem.NOT_YET_KNOWN,
          message,
          List.of(new FieldError(pointer, "not-yet-known", message)));
    }
    return award(rows.getFirst());
  }

  private static HeardAward award(Tuple row) {
    return new HeardAward(
        row.get("id", UUID.class),
        row.get("decision_id", UUID.class),
        row.get("decision_number", String.class),
        row.get("decided_on", LocalDate.class),
        row.get("authority", String.class),
        row.get("issuing_organization_id", UUID.class),
        row.get("award_type", String.class),
        row.get("level", String.class),
        row.get("person", Boolean.class),
        row.get("organization_id", UUID.class),
        row.get("year", Integer.class),
        row.get("revoked_on", LocalDate.class));
  }
}
