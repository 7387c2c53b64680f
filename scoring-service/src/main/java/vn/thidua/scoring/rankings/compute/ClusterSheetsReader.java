package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.schemes.SchemeQueries;

/**
 * Reads a whole cluster with five statements, six where leaves take figures of indicators, however
 * many members and criteria it has. The caller's transaction makes them see one and the same
 * moment.
 */
@ApplicationScoped
public class ClusterSheetsReader {

  private static final String PERIOD =
      """
      select p.organizer_id, p.year, p.scheme_id, p.ends_on
        from period p
        join period_cluster pc on pc.period_id = p.id
       where p.id = ? and pc.cluster_id = ?
      """;

  /**
   * A sheet that was made for a member and that nobody has taken up is no sheet. The name is that
   * on the day; failing that the last one before it, failing that the first after it.
   */
  private static final String MEMBERS =
      """
      select m.organization_id, n.name, s.id as sheet_id,
             s.opened_by <> 'membership-follower' or s.status <> 'DRAFT'
             or exists (select 1 from sheet_value v where v.sheet_id = s.id)
             or exists (select 1 from sheet_act a where a.sheet_id = s.id) as taken_up,
             array(select b.code from sheet_bar b
                    where b.sheet_id = s.id and b.lifted_at is null) as bars
        from known_member m
        left join lateral (
               select o.name
                 from known_organization_name o
                where o.organization_id = m.organization_id
                order by coalesce(o.valid_from, date '0001-01-01') <= cast(? as date) desc,
                         abs(coalesce(o.valid_from, date '0001-01-01') - cast(? as date)), o.seq
                limit 1) n on true
        left join score_sheet s on s.period_id = ? and s.cluster_id = m.cluster_id
                               and s.organization_id = m.organization_id
                               and not s.closed
       where m.cluster_id = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)
       order by m.position
      """;

  private static final String EVIDENCE =
      """
      select e.sheet_id, e.criterion, count(*) as items
        from sheet_evidence e
        join score_sheet s on s.id = e.sheet_id
       where s.period_id = ? and s.cluster_id = ?
       group by e.sheet_id, e.criterion
      """;

  /** What a rule of the period says comes last and takes the place of what the stages say. */
  private static final String VALUES =
      """
      select v.sheet_id, v.criterion, v.stage, v.assigned, v.target, v.actual, v.points, v.passed,
             v.item_count, v.rejected, false as by_rule
        from sheet_value v
        join score_sheet s on s.id = v.sheet_id
       where s.period_id = ? and s.cluster_id = ?
      union all
      select p.sheet_id, p.criterion, null, null, null, null, null, true, p.item_count, null, true
        from sheet_penalty p
        join score_sheet s on s.id = p.sheet_id
       where s.period_id = ? and s.cluster_id = ? and p.lifted_at is null
       order by by_rule
      """;

  private final DataSource database;
  private final SchemeQueries schemes;
  private final PeriodFigures figures;

  ClusterSheetsReader(DataSource database, SchemeQueries schemes, PeriodFigures figures) {
    this.database = database;
    this.schemes = schemes;
    this.figures = figures;
  }

  /** Without what is said about a criterion that is no leaf any more. */
  public ClusterSheets read(UUID periodId, UUID clusterId) {
    return read(periodId, clusterId, scheme -> criterion -> scheme.leaf(criterion) != null);
  }

  /** With all that the sheets say, whatever the scheme. */
  public ClusterSheets readAll(UUID periodId, UUID clusterId) {
    return read(periodId, clusterId, scheme -> criterion -> true);
  }

  private ClusterSheets read(
      UUID periodId, UUID clusterId, Function<CompiledScheme, Predicate<String>> wanted) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PERIOD)) {
      select.setObject(1, periodId);
      select.setObject(2, clusterId);
      try (ResultSet period = select.executeQuery()) {
        if (!period.next()) {
          throw new IllegalStateException(
              "The period " + periodId + " has no cluster " + clusterId);
        }
        UUID schemeId = period.getObject("scheme_id", UUID.class);
        CompiledScheme scheme = schemes.compiled(schemeId);
        Map<UUID, Map<String, Entry>> entries =
            entries(connection, periodId, clusterId, scheme, wanted.apply(scheme));
        Map<UUID, @Nullable String> names = new HashMap<>();
        List<MemberSheet> members =
            members(
                connection,
                periodId,
                clusterId,
                period.getObject("ends_on", LocalDate.class),
                entries,
                names);
        return new ClusterSheets(
            periodId,
            clusterId,
            period.getObject("organizer_id", UUID.class),
            period.getInt("year"),
            schemeId,
            measured(periodId, period.getInt("year"), scheme, members),
            names);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The cluster " + clusterId + " cannot be read", failure);
    }
  }

  /** The sheets with what their leaves take from indicators. */
  private List<MemberSheet> measured(
      UUID periodId, int year, CompiledScheme scheme, List<MemberSheet> members) {
    MeasuredLeaves measured =
        figures.of(periodId, year, members.stream().map(MemberSheet::organizationId).toList());
    return members.stream()
        .map(member ->
            member.entries() == null
                ? member
                : new MemberSheet(
                    member.organizationId(),
                    member.bars(),
                    measured.counting(scheme, member.organizationId(), member.entries())))
        .toList();
  }

  private static List<MemberSheet> members(
      Connection connection,
      UUID periodId,
      UUID clusterId,
      LocalDate lastDay,
      Map<UUID, Map<String, Entry>> entries,
      Map<UUID, @Nullable String> names)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(MEMBERS)) {
      select.setObject(1, lastDay);
      select.setObject(2, lastDay);
      select.setObject(3, periodId);
      select.setObject(4, clusterId);
      select.setObject(5, lastDay);
      select.setObject(6, lastDay);
      List<MemberSheet> members = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID organization = row.getObject("organization_id", UUID.class);
          @Nullable UUID sheet = row.getObject("sheet_id", UUID.class);
          names.put(organization, row.getString("name"));
          members.add(
              new MemberSheet(
                  organization,
                  Set.of(texts(row.getArray("bars"))),
                  sheet == null || !row.getBoolean("taken_up")
                      ? null
                      : entries.getOrDefault(sheet, Map.of())));
        }
      }
      return members;
    }
  }

  /** By sheet and criterion. */
  private static Map<UUID, Map<String, Entry>> entries(
      Connection connection,
      UUID periodId,
      UUID clusterId,
      CompiledScheme scheme,
      Predicate<String> wanted)
      throws SQLException {
    Map<UUID, Map<String, Integer>> evidence = evidence(connection, periodId, clusterId);
    try (PreparedStatement select = connection.prepareStatement(VALUES)) {
      select.setObject(1, periodId);
      select.setObject(2, clusterId);
      select.setObject(3, periodId);
      select.setObject(4, clusterId);
      Map<UUID, Map<String, Entry>> entries = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID sheet = row.getObject("sheet_id", UUID.class);
          String criterion = row.getString("criterion");
          if (wanted.test(criterion)) {
            int items = evidence.getOrDefault(sheet, Map.of()).getOrDefault(criterion, 0);
            Map<String, Entry> ofSheet =
                entries.computeIfAbsent(sheet, unseen -> new LinkedHashMap<>());
            Entry before = ofSheet.getOrDefault(criterion, Entry.EMPTY);
            ofSheet.put(
                criterion,
                row.getBoolean("by_rule")
                    ? imposed(scheme, criterion, row)
                    : with(before, row, items));
          }
        }
      }
      return entries;
    }
  }

  private static Entry imposed(CompiledScheme scheme, String criterion, ResultSet row)
      throws SQLException {
    Leaf leaf = scheme.leaf(criterion);
    boolean counted = leaf != null && leaf.method() == ScoringMethod.PER_ITEM;
    return new Entry(
        new SelfScore(
            true,
            null,
            null,
            null,
            counted ? null : row.getObject("passed", Boolean.class),
            counted ? row.getBigDecimal("item_count") : null,
            0),
        null,
        null);
  }

  private static Entry with(Entry entry, ResultSet row, int evidence) throws SQLException {
    String stage = row.getString("stage");
    return switch (stage) {
      case "SELF" -> new Entry(selfScore(row, evidence), entry.headReview(), entry.officeReview());
      case "HEAD" -> entry.with(ReviewStage.HEAD, review(row));
      case "OFFICE" -> entry.with(ReviewStage.OFFICE, review(row));
      default -> throw new IllegalStateException("No such stage: " + stage);
    };
  }

  private static SelfScore selfScore(ResultSet row, int evidence) throws SQLException {
    return new SelfScore(
        !Boolean.FALSE.equals(row.getObject("assigned", Boolean.class)),
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        evidence);
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        row.getObject("rejected", Boolean.class));
  }

  private static Map<UUID, Map<String, Integer>> evidence(
      Connection connection, UUID periodId, UUID clusterId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(EVIDENCE)) {
      select.setObject(1, periodId);
      select.setObject(2, clusterId);
      Map<UUID, Map<String, Integer>> counts = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(row.getObject("sheet_id", UUID.class), unseen -> new HashMap<>())
              .put(row.getString("criterion"), row.getInt("items"));
        }
      }
      return counts;
    }
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
