package vn.thidua.scoring.rankings.compute;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;
import vn.thidua.scoring.indicators.leaves.PeriodFigures;
import vn.thidua.scoring.schemes.SchemeQueries;

/**
 * Reads whole clusters with five statements, six where leaves take figures of indicators, however
 * many clusters, members and criteria there are. The caller's transaction makes them see one and
 * the same moment.
 */
@ApplicationScoped
class SheetsReader {

  /**
   * A sheet that was made for a member and that nobody has taken up is no sheet. The name is that
   * on the day; failing that the last one before it, failing that the first after it.
   */
  private static final String MEMBERS =
      """
      select asked.n, p.organizer_id, p.year, p.scheme_id, m.organization_id, n.name, s.id as sheet_id,
             s.opened_by <> 'membership-follower' or s.status <> 'DRAFT'
             or exists (select 1 from sheet_value v where v.sheet_id = s.id)
             or exists (select 1 from sheet_act a where a.sheet_id = s.id) as taken_up,
             array(select b.code from sheet_bar b
                    where b.sheet_id = s.id and b.lifted_at is null order by b.code) as bars
        from unnest(?::uuid[], ?::uuid[]) with ordinality as asked (period_id, cluster_id, n)
        join period p on p.id = asked.period_id
        join period_cluster pc on pc.period_id = p.id and pc.cluster_id = asked.cluster_id
        left join known_member m on m.cluster_id = pc.cluster_id and m.valid_from <= p.ends_on
                                and (m.valid_to is null or m.valid_to > p.ends_on)
        left join lateral (
               select o.name
                 from known_organization_name o
                where o.organization_id = m.organization_id
                order by coalesce(o.valid_from, date '0001-01-01') <= p.ends_on desc,
                         abs(coalesce(o.valid_from, date '0001-01-01') - p.ends_on), o.seq
                limit 1) n on true
        left join score_sheet s on s.period_id = p.id and s.cluster_id = m.cluster_id
                               and s.organization_id = m.organization_id
                               and not s.closed
       order by asked.n, m.position
      """;

  private static final String EVIDENCE =
      """
      copy (select s.n, e.criterion, count(*)
              from unnest('{%s}'::uuid[]) with ordinality as s (id, n)
              join sheet_evidence e on e.sheet_id = s.id
             group by s.n, e.criterion) to stdout
      """;

  private static final String VALUES =
      """
      copy (select s.n, v.criterion, v.stage, v.assigned, v.target, v.actual, v.points, v.passed,
                   v.item_count, v.rejected
              from unnest('{%s}'::uuid[]) with ordinality as s (id, n)
              join sheet_value v on v.sheet_id = s.id) to stdout
      """;

  private static final String PENALTIES =
      """
      select s.n, p.criterion, p.item_count
        from unnest(?::uuid[]) with ordinality as s (id, n)
        join sheet_penalty p on p.sheet_id = s.id
       where p.lifted_at is null
      """;

  /** A member, with the place of its sheet among those read. */
  private record ReadMember(
      UUID organizationId, @Nullable String name, List<String> bars, int sheet) {}

  private record ReadCluster(
      UUID organizerId, int year, UUID schemeId, CompiledScheme scheme, List<ReadMember> members) {}

  private static final int NO_SHEET = -1;

  private final DataSource database;
  private final SchemeQueries schemes;
  private final PeriodFigures figures;

  SheetsReader(DataSource database, SchemeQueries schemes, PeriodFigures figures) {
    this.database = database;
    this.schemes = schemes;
    this.figures = figures;
  }

  /**
   * @param everything whether to read what is said about a criterion that is no leaf any more
   * @return one per cluster, in their order
   */
  List<ClusterReading> read(List<ClusterOfPeriod> clusters, boolean everything) {
    try (Connection connection = database.getConnection()) {
      List<UUID> ids = new ArrayList<>();
      List<ReadSheet> sheets = new ArrayList<>();
      List<ReadCluster> read = members(connection, clusters, everything, ids, sheets);
      if (!ids.isEmpty()) {
        String array = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        evidence(connection, array, sheets);
        values(connection, array, sheets);
        penalties(connection, ids, sheets);
      }
      return measured(clusters, read, sheets);
    } catch (SQLException failure) {
      throw new IllegalStateException("The sheets of " + clusters + " cannot be read", failure);
    }
  }

  private List<ReadCluster> members(
      Connection connection,
      List<ClusterOfPeriod> clusters,
      boolean everything,
      List<UUID> ids,
      List<ReadSheet> sheets)
      throws SQLException {
    @Nullable ReadCluster[] read = new ReadCluster[clusters.size()];
    try (PreparedStatement select = connection.prepareStatement(MEMBERS)) {
      select.setArray(1, Uuids.array(connection, clusters, ClusterOfPeriod::periodId));
      select.setArray(2, Uuids.array(connection, clusters, ClusterOfPeriod::clusterId));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int at = row.getInt("n") - 1;
          ReadCluster cluster = read[at];
          if (cluster == null) {
            UUID scheme = row.getObject("scheme_id", UUID.class);
            cluster =
                new ReadCluster(
                    row.getObject("organizer_id", UUID.class),
                    row.getInt("year"),
                    scheme,
                    schemes.compiled(scheme),
                    new ArrayList<>());
            read[at] = cluster;
          }
          UUID organization = row.getObject("organization_id", UUID.class);
          if (organization != null) {
            cluster.members().add(member(row, organization, cluster, everything, ids, sheets));
          }
        }
      }
    }
    return all(clusters, read);
  }

  private static ReadMember member(
      ResultSet row,
      UUID organization,
      ReadCluster cluster,
      boolean everything,
      List<UUID> ids,
      List<ReadSheet> sheets)
      throws SQLException {
    UUID sheet = row.getObject("sheet_id", UUID.class);
    int place = NO_SHEET;
    if (sheet != null && row.getBoolean("taken_up")) {
      place = ids.size();
      ids.add(sheet);
      sheets.add(new ReadSheet(cluster.scheme(), organization, everything));
    }
    return new ReadMember(
        organization,
        row.getString("name"),
        List.of((String[]) row.getArray("bars").getArray()),
        place);
  }

  private static List<ReadCluster> all(
      List<ClusterOfPeriod> clusters, @Nullable ReadCluster[] read) {
    List<ReadCluster> all = new ArrayList<>(read.length);
    for (int i = 0; i < read.length; i++) {
      ReadCluster cluster = read[i];
      if (cluster == null) {
        throw new IllegalStateException("There is no " + clusters.get(i));
      }
      all.add(cluster);
    }
    return all;
  }

  private static void evidence(Connection connection, String ids, List<ReadSheet> sheets)
      throws SQLException {
    copy(
        connection,
        EVIDENCE.formatted(ids),
        row -> sheets.get(row.integer() - 1).proven(row.text(), row.integer()));
  }

  private static void values(Connection connection, String ids, List<ReadSheet> sheets)
      throws SQLException {
    copy(
        connection,
        VALUES.formatted(ids),
        row ->
            sheets
                .get(row.integer() - 1)
                .said(
                    new SheetLine(
                        row.text(),
                        stage(row.letter()),
                        row.bool(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        row.bool(),
                        row.decimal(),
                        row.bool())));
  }

  private static SheetLine.Stage stage(char letter) {
    return switch (letter) {
      case 'S' -> SheetLine.Stage.SELF;
      case 'H' -> SheetLine.Stage.HEAD;
      case 'O' -> SheetLine.Stage.OFFICE;
      default -> throw new IllegalStateException("No stage begins with " + letter);
    };
  }

  /**
   * A copy that broke off keeps its connection locked until it is called off: the rollback would
   * wait for it, and its thread for good.
   */
  private static void copy(Connection connection, String sql, Consumer<CopiedRow> taking)
      throws SQLException {
    CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    try {
      CopiedRow row = new CopiedRow();
      for (byte[] next = rows.readFromCopy(); next != null; next = rows.readFromCopy()) {
        taking.accept(row.of(next));
      }
    } finally {
      if (rows.isActive()) {
        rows.cancelCopy();
      }
    }
  }

  private static void penalties(Connection connection, List<UUID> ids, List<ReadSheet> sheets)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PENALTIES)) {
      select.setArray(1, Uuids.array(connection, ids, id -> id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          sheets
              .get(row.getInt("n") - 1)
              .imposed(row.getString("criterion"), row.getObject("item_count", Integer.class));
        }
      }
    }
  }

  private List<ClusterReading> measured(
      List<ClusterOfPeriod> clusters, List<ReadCluster> read, List<ReadSheet> sheets) {
    Map<UUID, Integer> years = new LinkedHashMap<>();
    for (int i = 0; i < read.size(); i++) {
      years.put(clusters.get(i).periodId(), read.get(i).year());
    }
    Map<UUID, MeasuredLeaves> measured =
        figures.of(
            years,
            read.stream()
                .flatMap(cluster -> cluster.members().stream())
                .map(ReadMember::organizationId)
                .distinct()
                .toList());
    List<ClusterReading> readings = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      ReadCluster cluster = read.get(i);
      MeasuredLeaves figuresThere = requireNonNull(measured.get(clusters.get(i).periodId()));
      readings.add(
          new ClusterReading(
              clusters.get(i),
              cluster.organizerId(),
              cluster.year(),
              cluster.schemeId(),
              cluster.scheme(),
              cluster.members().stream()
                  .map(member ->
                      new RankingSnapshot.Member(
                          member.organizationId(),
                          member.name(),
                          member.bars(),
                          member.sheet() == NO_SHEET
                              ? null
                              : sheets.get(member.sheet()).lines(figuresThere)))
                  .toList()));
    }
    return readings;
  }
}
