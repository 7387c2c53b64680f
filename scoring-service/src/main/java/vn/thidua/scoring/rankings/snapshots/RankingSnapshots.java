package vn.thidua.scoring.rankings.snapshots;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Reads what a ranking was computed from. */
@ApplicationScoped
public class RankingSnapshots {

  private static final String SELECT =
      """
      select r.scheme_id, r.rules_version, s.content
        from ranking r
        join ranking_snapshot s on s.ranking_id = r.id
       where r.id = ?
      """;

  private final DataSource database;
  private final SchemeQueries schemes;

  RankingSnapshots(DataSource database, SchemeQueries schemes) {
    this.database = database;
    this.schemes = schemes;
  }

  /** Empty for a ranking older than snapshots, whose cluster was not read again since. */
  public Optional<RankingSnapshot> of(UUID rankingId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, rankingId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        UUID scheme = row.getObject("scheme_id", UUID.class);
        return Optional.of(
            new RankingSnapshot(
                scheme,
                row.getString("rules_version"),
                PackedMembers.unpack(row.getBytes("content"), schemes.compiled(scheme))));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "What the ranking " + rankingId + " was made from cannot be read", failure);
    }
  }
}
