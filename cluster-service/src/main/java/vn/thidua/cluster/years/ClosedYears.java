package vn.thidua.cluster.years;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Which years of which clusters are closed, and who took part in them. Whatever changes something
 * from a day on asks here first: such a change touches the year of that day and all that follow.
 */
@ApplicationScoped
public class ClosedYears {

  private static final String SELECT =
      """
      select y.cluster_id, y.year, y.closed_on, y.document, y.note, y.closed_by, y.closed_at,
             y.conference_id
        from closed_year y
      """;

  private static final String LAST = " order by y.year desc, y.cluster_id limit 1";

  private final EntityManager entities;

  ClosedYears(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * 409 if it is closed already.
   *
   * @param organizations all that took part; their rows are locked by the caller, so that none of
   *     them changes meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(ClosedYear year, Collection<UUID> organizations) {
    of(year.clusterId(), year.year())
        .ifPresent(closed -> {
          throw closed(closed, "/year");
        });
    entities
        .createNativeQuery(
            """
            insert into closed_year (cluster_id, year, closed_on, document, note, closed_by, closed_at,
                   conference_id)
            values (:cluster, :year, :on, :document, nullif(:note, ''), :by, :at,
                   cast(:conference as uuid))
            """)
        .setParameter("cluster", year.clusterId())
        .setParameter("year", year.year())
        .setParameter("on", year.closedOn())
        .setParameter("document", year.document())
        .setParameter("note", Objects.requireNonNullElse(year.note(), ""))
        .setParameter("by", year.closedBy())
        .setParameter("at", year.closedAt())
        .setParameter(
            "conference", year.conferenceId() == null ? null : year.conferenceId().toString())
        .executeUpdate();
    if (!organizations.isEmpty()) {
      entities
          .createNativeQuery(
              """
              insert into closed_year_organization (cluster_id, year, organization_id)
              select :cluster, :year, o.id from organization o where o.id in (:organizations)
              """)
          .setParameter("cluster", year.clusterId())
          .setParameter("year", year.year())
          .setParameter("organizations", Set.copyOf(organizations))
          .executeUpdate();
    }
  }

  public Optional<ClosedYear> of(UUID cluster, int year) {
    return rows(SELECT + " where y.cluster_id = :id and y.year = :year", cluster, year).stream()
        .findFirst();
  }

  /** The latest first. */
  public List<ClosedYear> of(UUID cluster) {
    return rows(
        SELECT + " where y.cluster_id = :id and y.year >= :year order by y.year desc", cluster, 0);
  }

  /**
   * 409 if a year of the cluster is closed that a change from the day on would touch.
   *
   * @param pointer where the request says the day
   */
  public void requireOpen(UUID cluster, LocalDate firstDayChanged, String pointer) {
    requireNone(
        SELECT + " where y.cluster_id = :id and y.year >= :year" + LAST,
        cluster,
        firstDayChanged,
        pointer);
  }

  /**
   * 409 if this very year of the cluster is closed, for what concerns no other year.
   *
   * @param pointer where the request says what it would change
   */
  public void requireOpen(UUID cluster, int year, String pointer) {
    of(cluster, year)
        .ifPresent(closed -> {
          throw closed(closed, pointer);
        });
  }

  /**
   * 409 for a change from a day on, in every year in which the organization took part in some
   * cluster.
   */
  public void requireOpenFor(UUID organization, LocalDate firstDayChanged, String pointer) {
    requireNone(
        SELECT
            + """
             join closed_year_organization m on m.cluster_id = y.cluster_id and m.year = y.year
            where m.organization_id = :id and m.year >= :year
            """
            + LAST,
        organization,
        firstDayChanged,
        pointer);
  }

  private void requireNone(String sql, UUID id, LocalDate firstDayChanged, String pointer) {
    rows(sql, id, firstDayChanged.getYear()).stream()
        .findFirst()
        .ifPresent(closed -> {
          throw closed(closed, pointer);
        });
  }

  private List<ClosedYear> rows(String sql, UUID id, int year) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("id", id)
            .setParameter("year", year)
            .getResultList();
    return rows.stream().map(ClosedYears::year).toList();
  }

  private static ClosedYear year(Tuple row) {
    return new ClosedYear(
        row.get("cluster_id", UUID.class),
        row.get("year", Integer.class),
        row.get("closed_on", LocalDate.class),
        row.get("document", String.class),
        row.get("note", String.class),
        row.get("closed_by", String.class),
        row.get("closed_at", Instant.class),
        row.get("conference_id", UUID.class));
  }

  private static ProblemException closed(ClosedYear year, String pointer) {
    Text message =
        Text.of(
            "Năm %2$d của cụm %1$s đã khép lại ngày %3$s (%4$s%5$s).",
            "The year %2$d of the cluster %1$s was closed on %3$s (%4$s%6$s).",
            year.clusterId(),
            year.year(),
            year.closedOn(),
            year.document(),
            year.conferenceId() == null ? "" : "; hội nghị " + year.conferenceId(),
            year.conferenceId() == null ? "" : "; conference " + year.conferenceId());
    return ProblemException.of(
        YearProblem.CLUSTER_YEAR_CLOSED,
        message,
        List.of(new FieldError(pointer, "cluster-year-closed", message)));
  }
}
