package vn.thidua.scoring.rankings.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.course.ComparisonViews.ComparedScheme;
import vn.thidua.scoring.rankings.course.ComparisonViews.ComparisonRow;
import vn.thidua.scoring.rankings.course.ComparisonViews.ComparisonWarning;

/**
 * Puts the organizations of an organizer's clusters side by side by the percentage of their
 * schemes' total points, with three statements however many there are.
 */
@ApplicationScoped
class ComparisonQueries {

  /** A file has them all. */
  static final int MOST_ROWS = 50_000;

  /**
   * What is compared.
   *
   * @param kind of organizations; null for all
   */
  record Asked(UUID organizerId, int year, @Nullable String kind) {}

  private static final String COMPARED =
      """
        from ranking r
        join ranking_row o on o.ranking_id = r.id
        join scheme s on s.id = r.scheme_id
        left join known_organization k on k.id = o.organization_id
        left join known_cluster c on c.id = r.cluster_id
      """;

  private static final String PERCENTAGE = "round(o.total * 100 / s.total_points, 2)";

  private static final String ROWS =
      """
      select r.id, r.cluster_id, r.scheme_id, o.organization_id, o.rank, o.barred, o.total,
             s.total_points, k.kind, c.name as cluster_name, PERCENTAGE as percentage,
             coalesce(o.organization_name,
                      (select n.name from known_organization_name n
                        where n.organization_id = o.organization_id
                        order by n.seq desc limit 1)) as name
      """
              .replace("PERCENTAGE", PERCENTAGE)
          + COMPARED;

  private static final String SCHEMES =
      "select s.id, s.title, s.total_points, count(*) as organizations" + "\n" + COMPARED;

  private final RankingQueries rankings;
  private final EntityManager entities;

  ComparisonQueries(RankingQueries rankings, EntityManager entities) {
    this.rankings = rankings;
    this.entities = entities;
  }

  ComparisonViews.Comparison page(
      Asked asked, Actor actor, PageRequest request, Language language) {
    Map<UUID, RankingViews.Header> standing = standing(asked, actor);
    Where where = compared(standing, asked);
    if (request.after() != null) {
      String[] last = Objects.requireNonNull(request.afterText()).split("\\|", 2);
      where
          .and(
              "("
                  + PERCENTAGE
                  + " < :least or ("
                  + PERCENTAGE
                  + " = :least and (o.organization_id, r.id) > (:unit, :after)))",
              "after",
              request.after())
          .with("least", new BigDecimal(last[0]))
          .with("unit", UUID.fromString(last[1]));
    }
    Page<ComparisonRow> page =
        request.page(
            rows(standing, where, request.fetch()),
            row -> row.percentage().toPlainString() + "|" + row.organizationId(),
            ComparisonRow::rankingId);
    return new ComparisonViews.Comparison(
        warnings(compared(standing, asked), language), page.items(), page.nextCursor());
  }

  List<ComparisonRow> all(Asked asked, Actor actor) {
    Map<UUID, RankingViews.Header> standing = standing(asked, actor);
    return rows(standing, compared(standing, asked), MOST_ROWS);
  }

  private Map<UUID, RankingViews.Header> standing(Asked asked, Actor actor) {
    Map<UUID, RankingViews.Header> standing = new HashMap<>();
    rankings
        .allStanding(
            new RankingQueries.Filter(
                null, null, asked.organizerId(), asked.year(), null, false, null),
            actor)
        .forEach(ranking -> standing.put(ranking.id(), ranking));
    return standing;
  }

  private static Where compared(Map<UUID, RankingViews.Header> standing, Asked asked) {
    return new Where()
        .and("r.id = any(cast(:rankings as uuid[]))", "rankings", array(standing))
        .and("k.kind = :kind", "kind", asked.kind());
  }

  private static String array(Map<UUID, RankingViews.Header> standing) {
    return "{" + String.join(",", standing.keySet().stream().map(UUID::toString).toList()) + "}";
  }

  private List<ComparisonRow> rows(Map<UUID, RankingViews.Header> standing, Where where, int most) {
    List<?> rows =
        where
            .bind(
                entities.createNativeQuery(
                    ROWS + where.clause() + " order by percentage desc, o.organization_id, r.id",
                    Tuple.class))
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> row((Tuple) row, standing)).toList();
  }

  private static ComparisonRow row(Tuple row, Map<UUID, RankingViews.Header> standing) {
    UUID ranking = row.get("id", UUID.class);
    return new ComparisonRow(
        row.get("organization_id", UUID.class),
        row.get("name", String.class),
        row.get("kind", String.class),
        row.get("cluster_id", UUID.class),
        row.get("cluster_name", String.class),
        ranking,
        Objects.requireNonNull(standing.get(ranking)).status(),
        row.get("scheme_id", UUID.class),
        row.get("rank", Integer.class),
        row.get("barred", Boolean.class),
        row.get("total", BigDecimal.class),
        row.get("total_points", BigDecimal.class),
        row.get("percentage", BigDecimal.class));
  }

  private List<ComparisonWarning> warnings(Where where, Language language) {
    List<?> rows =
        where
            .bind(
                entities.createNativeQuery(
                    SCHEMES
                        + where.clause()
                        + " group by s.id, s.title, s.total_points order by s.title, s.id",
                    Tuple.class))
            .getResultList();
    List<ComparedScheme> schemes = rows.stream().map(row -> scheme((Tuple) row)).toList();
    return schemes.size() < 2 ? List.of() : List.of(schemesDiffer(schemes, language));
  }

  private static ComparedScheme scheme(Tuple row) {
    return new ComparedScheme(
        row.get("id", UUID.class),
        row.get("title", String.class),
        row.get("total_points", BigDecimal.class),
        row.get("organizations", Number.class).intValue());
  }

  private static ComparisonWarning schemesDiffer(List<ComparedScheme> schemes, Language language) {
    return new ComparisonWarning(
        "schemes-differ",
        Text.of(
                "Các đơn vị được chấm theo %s bảng chấm điểm khác nhau: tiêu chí, thang điểm và cách"
                    + " chấm không như nhau, nên tỷ lệ phần trăm chỉ để tham khảo, không phải thứ"
                    + " hạng chung.",
                "They were scored by %s different schemes: criteria, weights and methods are not the"
                    + " same, so percentages are an orientation and no common ranking.",
                schemes.size())
            .in(language),
        schemes);
  }
}
