package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.ranking.RulesVersion;
import vn.thidua.scoring.rankings.LeafLetters;

/** Keeps rankings that nobody is to see yet, many with three statements. */
@ApplicationScoped
class StagedRows {

  private static final String RANKINGS =
      """
      insert into ranking (id, period_id, cluster_id, organizer_id, year, scheme_id, status,
                           computed_at, run_id, input_digest, output_digest, rules_version, lease,
                           read_seq, latest)
      select r.id, r.period_id, r.cluster_id, p.organizer_id, p.year, r.scheme_id, 'PROVISIONAL',
             ?, ?, r.input_digest, r.output_digest, ?, ?, r.read_seq, false
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[])
             as r (id, period_id, cluster_id, scheme_id, input_digest, output_digest, read_seq)
        join period p on p.id = r.period_id
      """;

  private static final String SNAPSHOTS =
      """
      insert into ranking_snapshot (ranking_id, content)
      select * from unnest(?::uuid[], ?::bytea[])
      """;

  private static final String ROWS =
      """
      copy ranking_row (ranking_id, position, organization_id, organization_name, rank, tied,
                        barred, bars, total, base, ceiling, bonus, penalty, leaf_points,
                        leaf_states) from stdin
      """;

  private final DataSource database;
  private final Clock clock;

  StagedRows(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void insert(List<StagedResult> results, UUID runId, long lease) {
    try (Connection connection = database.getConnection()) {
      rankings(connection, results, runId, lease);
      snapshots(
          connection,
          results.stream().map(StagedResult::id).toList(),
          results.stream().map(StagedResult::snapshot).toArray(byte[][]::new));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(ROWS, new StringReader(rows(results)));
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException("The rankings of run " + runId + " cannot be kept", failure);
    }
  }

  /** For rankings that hold and were made before snapshots were kept. */
  void insertSnapshots(Map<UUID, byte[]> byRanking) {
    List<UUID> ids = List.copyOf(byRanking.keySet());
    try (Connection connection = database.getConnection()) {
      snapshots(connection, ids, ids.stream().map(byRanking::get).toArray(byte[][]::new));
    } catch (SQLException failure) {
      throw new IllegalStateException("Snapshots of " + ids + " cannot be kept", failure);
    }
  }

  private void rankings(Connection connection, List<StagedResult> results, UUID runId, long lease)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(RANKINGS)) {
      insert.setTimestamp(1, Timestamp.from(clock.instant()));
      insert.setObject(2, runId);
      insert.setString(3, RulesVersion.CURRENT);
      insert.setLong(4, lease);
      insert.setArray(5, Uuids.array(connection, results, StagedResult::id));
      insert.setArray(
          6, Uuids.array(connection, results, result -> result.reading().cluster().periodId()));
      insert.setArray(
          7, Uuids.array(connection, results, result -> result.reading().cluster().clusterId()));
      insert.setArray(8, Uuids.array(connection, results, result -> result.reading().schemeId()));
      insert.setArray(9, texts(connection, results, StagedResult::inputDigest));
      insert.setArray(10, texts(connection, results, StagedResult::outputDigest));
      insert.setArray(
          11,
          connection.createArrayOf("bigint", results.stream().map(StagedResult::seq).toArray()));
      insert.executeUpdate();
    }
  }

  private static Array texts(
      Connection connection, List<StagedResult> results, Function<StagedResult, String> text)
      throws SQLException {
    return connection.createArrayOf("text", results.stream().map(text).toArray());
  }

  private static void snapshots(Connection connection, List<UUID> rankings, byte[][] contents)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SNAPSHOTS)) {
      insert.setArray(1, Uuids.array(connection, rankings, id -> id));
      insert.setArray(2, connection.createArrayOf("bytea", contents));
      insert.executeUpdate();
    }
  }

  private static String rows(List<StagedResult> results) {
    CopiedText rows = new CopiedText();
    for (StagedResult result : results) {
      Map<UUID, @Nullable String> names = new HashMap<>();
      result
          .reading()
          .members()
          .forEach(member -> names.put(member.organizationId(), member.name()));
      int position = 0;
      for (RankingRow row : result.ranking().rows()) {
        position++;
        add(rows, result.id(), position, row, names.get(row.organizationId()));
      }
    }
    return rows.toString();
  }

  private static void add(
      CopiedText rows, UUID ranking, int position, RankingRow row, @Nullable String name) {
    rows.plain(ranking)
        .plain(position)
        .plain(row.organizationId())
        .escaped(name)
        .orNull(row.rank())
        .plain(row.tied())
        .plain(row.barred())
        .quotedArray(row.bars())
        .plain(row.total().toPlainString())
        .plain(row.base().toPlainString())
        .plain(row.ceiling().toPlainString())
        .plain(row.bonus().toPlainString())
        .plain(row.penalty().toPlainString())
        .array(points -> points(points, row.leaves()))
        .plain(LeafLetters.of(row.leaves()))
        .endRow();
  }

  private static void points(StringBuilder text, List<LeafResult> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(leaves.get(i).points().toPlainString());
    }
  }
}
