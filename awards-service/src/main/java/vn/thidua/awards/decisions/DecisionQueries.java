package vn.thidua.awards.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

@ApplicationScoped
class DecisionQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable Integer year,
      @Nullable String authority,
      @Nullable String number,
      @Nullable String source,
      @Nullable String key,
      @Nullable String q) {}

  private static final String HEADS =
      """
      select d.*, h.name as authority_name, h.name_en as authority_name_en,
             (select n.name from known_organization_name n
               where n.organization_id = d.issuing_organization_id
               order by (n.valid_from is null or n.valid_from <= d.decided_on)
                    and (n.valid_to is null or n.valid_to > d.decided_on) desc,
                    n.seq desc
               limit 1) as issuing_name,
             (select count(*) from award a where a.decision_id = d.id) as given,
             (select count(*) from award a
               where a.decision_id = d.id and a.revoked_on is not null) as revoked
        from award_decision d join authority h on h.code = d.authority
      """;

  private static final String AWARDS =
      """
      select a.*, coalesce(t.name, a.award_type) as type_name,
             coalesce(t.name_en, a.award_type) as type_name_en,
             (select n.name from known_organization_name n
               where n.organization_id = a.organization_id
               order by (n.valid_from is null or n.valid_from <= a.decided_on)
                    and (n.valid_to is null or n.valid_to > a.decided_on) desc,
                    n.seq desc
               limit 1) as organization_name
        from award a
        left join award_type c on c.code = a.award_type
        left join award_type_version t on t.award_type_id = c.id and t.valid_from <= a.decided_on
         and (t.valid_to is null or t.valid_to > a.decided_on)
       where a.decision_id = :decision
       order by a.position
      """;

  private final EntityManager entities;
  private final DecisionAccess access;

  DecisionQueries(EntityManager entities, DecisionAccess access) {
    this.entities = entities;
    this.access = access;
  }

  Page<DecisionViews.DecisionRow> list(Filter filter, PageRequest request) {
    Where where =
        new Where()
            .and("d.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("extract(year from d.decided_on) = :year", "year", filter.year())
            .and("d.authority = :authority", "authority", filter.authority())
            .and(
                "d.number_key = :number",
                "number",
                filter.number() == null ? null : DecisionNumber.key(filter.number()))
            .and("d.source = :source", "source", filter.source())
            .and("d.key = :key", "key", filter.key())
            .and(
                "lower(unaccent(concat(d.number, ' ', d.title))) like lower(unaccent(:q)) escape"
                    + " '!'",
                "q",
                Where.containing(filter.q()))
            .and("d.id > :after", "after", request.after());
    return request.page(
        heads(where, request.fetch()).stream().map(DecisionViews.Head::row).toList(),
        DecisionViews.DecisionRow::id);
  }

  Optional<DecisionViews.One> one(UUID id, Actor actor) {
    return heads(new Where().and("d.id = :id", "id", id), 1).stream()
        .findFirst()
        .map(head -> one(head, access.sightOf(actor)));
  }

  private DecisionViews.One one(DecisionViews.Head head, DecisionAccess.Sight sight) {
    DecisionViews.DecisionRow row = head.row();
    List<?> rows =
        entities
            .createNativeQuery(AWARDS, Tuple.class)
            .setParameter("decision", row.id())
            .getResultList();
    List<DecisionViews.Given> awards =
        rows.stream().map(award -> given((Tuple) award, row.organizerId(), sight)).toList();
    boolean signerNamed =
        sight.namesOf(row.organizerId(), row.issuer().organizationId())
            || awards.stream()
                .anyMatch(award -> sight.namesOf(row.organizerId(), award.organizationId()));
    return new DecisionViews.One(
        row.id(),
        row.source(),
        row.key(),
        row.organizerId(),
        row.kind(),
        row.number(),
        row.date(),
        row.issuer(),
        new DecisionViews.SignedBy(signerNamed ? head.signerName() : null, head.signerPosition()),
        row.title(),
        revokes(head),
        awards,
        head.recordedBy(),
        head.recordedAt(),
        row.version());
  }

  private DecisionViews.@Nullable Revokes revokes(DecisionViews.Head head) {
    UUID decision = head.row().revokedDecisionId();
    AwardDecision.Ground ground = head.row().ground();
    String reason = head.reason();
    if (decision == null || ground == null || reason == null) {
      return null;
    }
    return new DecisionViews.Revokes(
        decision,
        ground,
        reason,
        entities
            .createNativeQuery(
                "select id from award where revoked_by = :id order by position", UUID.class)
            .setParameter("id", head.row().id())
            .getResultList());
  }

  private List<DecisionViews.Head> heads(Where where, int most) {
    List<?> rows =
        where
            .bind(
                entities.createNativeQuery(HEADS + where.clause() + " order by d.id", Tuple.class))
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> head((Tuple) row)).toList();
  }

  private static DecisionViews.Head head(Tuple row) {
    String ground = row.get("ground", String.class);
    return new DecisionViews.Head(
        new DecisionViews.DecisionRow(
            row.get("id", UUID.class),
            row.get("source", String.class),
            row.get("key", String.class),
            row.get("organizer_id", UUID.class),
            AwardDecision.Kind.valueOf(row.get("kind", String.class)),
            row.get("number", String.class),
            date(row, "decided_on"),
            new DecisionViews.IssuedBy(
                row.get("authority", String.class),
                row.get("authority_name", String.class),
                row.get("authority_name_en", String.class),
                row.get("issuing_organization_id", UUID.class),
                row.get("issuing_name", String.class)),
            row.get("title", String.class),
            row.get("revoked_decision_id", UUID.class),
            ground == null ? null : AwardDecision.Ground.valueOf(ground),
            row.get("given", Number.class).intValue(),
            row.get("revoked", Number.class).intValue(),
            row.get("version", Number.class).longValue()),
        row.get("signer_name", String.class),
        row.get("signer_position", String.class),
        row.get("reason", String.class),
        row.get("recorded_by", String.class),
        row.get("recorded_at", Instant.class));
  }

  private static DecisionViews.Given given(
      Tuple row, UUID organizerId, DecisionAccess.Sight sight) {
    Subject subject = Subject.valueOf(row.get("subject", String.class));
    UUID organization = row.get("organization_id", UUID.class);
    return new DecisionViews.Given(
        row.get("id", UUID.class),
        row.get("award_type", String.class),
        row.get("type_name", String.class),
        row.get("type_name_en", String.class),
        CommendationType.valueOf(row.get("commendation_type", String.class)),
        Level.valueOf(row.get("level", String.class)),
        subject,
        organization,
        row.get("organization_name", String.class),
        subject == Subject.PERSON ? person(row, sight.namesOf(organizerId, organization)) : null,
        row.get("year", Number.class).intValue(),
        row.get("proposal_id", UUID.class),
        row.get("revoked_on") == null ? null : date(row, "revoked_on"),
        row.get("revoked_by", UUID.class));
  }

  private static DecisionViews.Named person(Tuple row, boolean named) {
    return named
        ? new DecisionViews.Named(
            row.get("person_name", String.class), row.get("person_position", String.class))
        : new DecisionViews.Named(null, null);
  }

  private static LocalDate date(Tuple row, String column) {
    Object value = row.get(column);
    return value instanceof LocalDate date ? date : ((java.sql.Date) value).toLocalDate();
  }
}
