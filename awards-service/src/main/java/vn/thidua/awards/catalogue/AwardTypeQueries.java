package vn.thidua.awards.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.Kind;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.PathValue;

@ApplicationScoped
class AwardTypeQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(@Nullable Level level, @Nullable Subject subject, @Nullable Kind kind) {

    static Filter of(@Nullable String level, @Nullable String subject, @Nullable String kind) {
      return new Filter(
          PathValue.constant("level", Level.class, level),
          PathValue.constant("subject", Subject.class, subject),
          PathValue.constant("kind", Kind.class, kind));
    }
  }

  private static final String AUTHORITIES =
      """
      select a.code, a.name, a.name_en, k.organization_kind, k.citation, k.verified, k.valid_from,
             k.valid_to
        from authority a
        join authority_kind k on k.authority = a.code
       order by a.position, k.organization_kind, k.valid_from
      """;

  private final EntityManager entities;

  AwardTypeQueries(EntityManager entities) {
    this.entities = entities;
  }

  Page<AwardTypeViews.Row> list(Filter filter, LocalDate on, PageRequest request) {
    Subject subject = filter.subject();
    Where where =
        new Where()
            .and("v.validFrom <= :on", "on", on)
            .and("(v.validTo is null or v.validTo > :on)")
            .and("v.level = :level", "level", filter.level())
            .and("v.kind = :kind", "kind", filter.kind())
            .and(
                "array_position(v.subjects, :subject) > 0",
                "subject",
                subject == null ? null : subject.name())
            .and("e.id > :after", "after", request.after());
    return request.page(
        where
            .bind(
                entities.createQuery(
                    "select v from CatalogueVersion v join fetch v.entry e"
                        + where.clause()
                        + " order by e.id",
                    CatalogueVersion.class))
            .setMaxResults(request.fetch())
            .getResultStream()
            .map(CatalogueVersion::row)
            .toList(),
        AwardTypeViews.Row::id);
  }

  Optional<AwardTypeViews.One> one(String code, LocalDate on) {
    return entities
        .createQuery("select e from CatalogueEntry e where e.code = :code", CatalogueEntry.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(CatalogueEntry::state)
        .map(state ->
            new AwardTypeViews.One(
                state.id(),
                state.code(),
                state.versions().stream()
                    .filter(content -> content.holdsOn(on))
                    .findFirst()
                    .orElse(null),
                state.versions(),
                state.version()));
  }

  List<AwardTypeViews.AuthorityView> authorities() {
    List<Object[]> rows = entities.createNativeQuery(AUTHORITIES, Object[].class).getResultList();
    Map<String, AwardTypeViews.AuthorityView> byCode = new LinkedHashMap<>();
    for (Object[] row : rows) {
      AwardTypeViews.AuthorityView authority =
          byCode.computeIfAbsent(
              (String) row[0],
              code ->
                  new AwardTypeViews.AuthorityView(
                      code, (String) row[1], (String) row[2], row[3] == null, new ArrayList<>()));
      authority
          .heldBy()
          .add(
              new AwardTypeViews.HeldBy(
                  (String) row[3],
                  (String) row[4],
                  (Boolean) row[5],
                  date(row[6]),
                  row[7] == null ? null : date(row[7])));
    }
    return List.copyOf(byCode.values());
  }

  private static LocalDate date(Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
