package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.schemes.SchemeQueries;

/** A ranking's rows with all their leaf points, as they are kept. */
@ApplicationScoped
public class KeptRows {

  private static final String SELECT =
      """
      select k.scheme_id, r.organization_id, r.rank, r.tied, r.bars, r.total, r.base, r.ceiling,
             r.bonus, r.penalty, r.leaf_points, r.leaf_states
        from ranking_row r
        join ranking k on k.id = r.ranking_id
       where r.ranking_id = ?
       order by r.position
      """;

  private final DataSource database;
  private final SchemeQueries schemes;

  KeptRows(DataSource database, SchemeQueries schemes) {
    this.database = database;
    this.schemes = schemes;
  }

  /** In their order, without groups and full marks, which are not kept. */
  public List<RankingRow> of(UUID ranking) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, ranking);
      List<RankingRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(row(row));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("The ranking " + ranking + " cannot be read", failure);
    }
  }

  private RankingRow row(ResultSet row) throws SQLException {
    return new RankingRow(
        row.getObject("organization_id", UUID.class),
        row.getObject("rank", Integer.class),
        row.getBoolean("tied"),
        List.of((String[]) row.getArray("bars").getArray()),
        row.getBigDecimal("total"),
        row.getBigDecimal("base"),
        row.getBigDecimal("ceiling"),
        row.getBigDecimal("bonus"),
        row.getBigDecimal("penalty"),
        0,
        leaves(row),
        List.of());
  }

  private List<LeafResult> leaves(ResultSet row) throws SQLException {
    List<Leaf> leaves = schemes.compiled(row.getObject("scheme_id", UUID.class)).leaves();
    BigDecimal[] points = (BigDecimal[]) row.getArray("leaf_points").getArray();
    String states = row.getString("leaf_states");
    List<LeafResult> results = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      results.add(
          new LeafResult(leaves.get(i).code(), points[i], LeafLetters.state(states.charAt(i))));
    }
    return results;
  }
}
