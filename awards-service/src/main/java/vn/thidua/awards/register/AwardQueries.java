package vn.thidua.awards.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Successions;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Reads who holds what. */
@ApplicationScoped
class AwardQueries {

  /** How many lines an export has at most. */
  static final int EXPORTED = 5000;

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String NAME =
      """
      (select n.name from known_organization_name n
        where n.organization_id = a.organization_id
        order by (n.valid_from is null or n.valid_from <= a.decided_on)
             and (n.valid_to is null or n.valid_to > a.decided_on) desc,
             n.seq desc
        limit 1)
      """;

  /** Whether the caller reads the names of persons that hold this award. */
  private static final String NAMED =
      "(:all or a.organizer_id in (:targets) or a.organization_id in (:targets))";

  private static final String ROWS =
      """
      select a.*, d.number, d.authority, coalesce(t.name, a.award_type) as type_name,
             coalesce(t.name_en, a.award_type) as type_name_en,
             %s as organization_name, %s as named
        from award a
        join award_decision d on d.id = a.decision_id
        left join award_type c on c.code = a.award_type
        left join award_type_version t on t.award_type_id = c.id and t.valid_from <= a.decided_on
         and (t.valid_to is null or t.valid_to > a.decided_on)
      """
          .formatted(NAME, NAMED);

  private static final String FOUND =
      """
      (lower(unaccent(%s)) like lower(unaccent(:q)) escape '!'
       or (%s and lower(unaccent(a.person_name)) like lower(unaccent(:q)) escape '!'))
      """
          .formatted(NAME, NAMED);

  /** Newest decision first, within it in its order. */
  private static final String ORDER = " order by a.decided_on desc, a.decision_id desc, a.position";

  private static final String AFTER =
      """
      (a.decided_on, a.decision_id, -a.position) < (
         select l.decided_on, l.decision_id, -l.position from award l where l.id = :after)
      """;

  private static final String COUNTS =
      "select a.award_type, a.level, a.subject, count(*) as held from award a";

  private final EntityManager entities;
  private final Acting acting;
  private final Successions successions;

  AwardQueries(EntityManager entities, Acting acting, Successions successions) {
    this.entities = entities;
    this.acting = acting;
    this.successions = successions;
  }

  Page<AwardViews.AwardRow> list(AwardFilter.Asked asked, Actor actor, PageRequest request) {
    Where where = where(asked, actor, true).and(AFTER, "after", request.after());
    return request.page(rows(where, asked.at(), request.fetch()), AwardViews.AwardRow::id);
  }

  /** The first of those that the list has. */
  List<AwardViews.AwardRow> export(AwardFilter.Asked asked, Actor actor) {
    return rows(where(asked, actor, true), asked.at(), EXPORTED);
  }

  AwardViews.Counts counts(AwardFilter.Asked asked, Actor actor) {
    Where where = where(asked, actor, false);
    List<?> rows =
        where
            .bind(
                entities.createNativeQuery(
                    COUNTS
                        + where.clause()
                        + " group by a.award_type, a.level, a.subject"
                        + " order by a.award_type, a.level, a.subject",
                    Tuple.class))
            .getResultList();
    List<AwardViews.Group> groups = rows.stream().map(row -> group((Tuple) row)).toList();
    return new AwardViews.Counts(groups.stream().mapToLong(AwardViews.Group::count).sum(), groups);
  }

  /**
   * @param naming whether the statement asks for names besides the search
   */
  private Where where(AwardFilter.Asked asked, Actor actor, boolean naming) {
    String sought = Where.containing(asked.q());
    Where where = asked.where(holders(asked)).and(FOUND, "q", sought);
    if (naming || sought != null) {
      boolean all = actor.isAdministrator();
      Set<UUID> targets = all ? Set.of() : successions.heldBy(acting.of(actor).targets());
      where.with("all", all).with("targets", targets.isEmpty() ? Set.of(NOBODY) : targets);
    }
    return where;
  }

  private @Nullable Set<UUID> holders(AwardFilter.Asked asked) {
    UUID organization = asked.organizationId();
    if (organization == null) {
      return null;
    }
    Set<UUID> holders = new HashSet<>(Set.of(organization));
    if (asked.withPredecessors()) {
      holders.addAll(successions.predecessorsOf(holders));
    }
    return holders;
  }

  private List<AwardViews.AwardRow> rows(Where where, @Nullable LocalDate at, int most) {
    List<?> rows =
        where
            .bind(entities.createNativeQuery(ROWS + where.clause() + ORDER, Tuple.class))
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> row((Tuple) row, at)).toList();
  }

  private static AwardViews.AwardRow row(Tuple row, @Nullable LocalDate at) {
    Subject subject = Subject.valueOf(row.get("subject", String.class));
    LocalDate revokedOn = date(row, "revoked_on");
    boolean revoked = revokedOn != null && (at == null || !revokedOn.isAfter(at));
    return new AwardViews.AwardRow(
        row.get("id", UUID.class),
        new AwardViews.DecidedBy(
            row.get("decision_id", UUID.class),
            row.get("organizer_id", UUID.class),
            row.get("number", String.class),
            Objects.requireNonNull(date(row, "decided_on")),
            row.get("authority", String.class)),
        row.get("award_type", String.class),
        row.get("type_name", String.class),
        row.get("type_name_en", String.class),
        CommendationType.valueOf(row.get("commendation_type", String.class)),
        Level.valueOf(row.get("level", String.class)),
        subject,
        row.get("organization_id", UUID.class),
        row.get("organization_name", String.class),
        subject == Subject.PERSON ? holder(row) : null,
        row.get("year", Number.class).intValue(),
        row.get("proposal_id", UUID.class),
        revoked ? AwardFilter.Status.REVOKED : AwardFilter.Status.HELD,
        revokedOn,
        row.get("revoked_by", UUID.class));
  }

  private static AwardViews.Holder holder(Tuple row) {
    return row.get("named", Boolean.class)
        ? new AwardViews.Holder(
            row.get("person_name", String.class), row.get("person_position", String.class))
        : new AwardViews.Holder(null, null);
  }

  private static AwardViews.Group group(Tuple row) {
    return new AwardViews.Group(
        row.get("award_type", String.class),
        Level.valueOf(row.get("level", String.class)),
        Subject.valueOf(row.get("subject", String.class)),
        row.get("held", Number.class).longValue());
  }

  private static @Nullable LocalDate date(Tuple row, String column) {
    return switch (row.get(column)) {
      case null -> null;
      case LocalDate date -> date;
      case java.sql.Date date -> date.toLocalDate();
      default -> throw new IllegalStateException(column + " is no date");
    };
  }
}
