package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.schemes.SchemeQueries;

/**
 * The rows of rankings, which are too many to be entities. Each has its leaf points beside it, in
 * the order of the scheme's leaves.
 */
@ApplicationScoped
public class RankingRows {

  /** A name that was not known when the ranking was made may be known by now. */
  private static final String SELECT_ROWS =
      """
      select r.ranking_id, r.organization_id, r.rank, r.tied, r.barred, r.bars, r.total, r.base, r.ceiling,
             r.bonus, r.penalty,
             coalesce(r.organization_name,
                      (select n.name from known_organization_name n
                        where n.organization_id = r.organization_id
                        order by n.seq desc limit 1)) as name
        from ranking_row r
       where r.ranking_id = any (?)
       order by r.ranking_id, r.position
      """;

  private static final String SELECT_LEAVES =
      """
      select k.scheme_id, r.leaf_points, r.leaf_states
        from ranking_row r
        join ranking k on k.id = r.ranking_id
       where r.ranking_id = ? and r.organization_id = ?
      """;

  private final DataSource database;

  private final SchemeQueries schemes;

  RankingRows(DataSource database, SchemeQueries schemes) {
    this.database = database;
    this.schemes = schemes;
  }

  List<RankingViews.Row> of(UUID ranking) {
    return of(List.of(ranking)).getOrDefault(ranking, List.of());
  }

  /** By ranking, with one statement for all. */
  public Map<UUID, List<RankingViews.Row>> of(Collection<UUID> rankings) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_ROWS)) {
      select.setArray(1, connection.createArrayOf("uuid", rankings.toArray()));
      Map<UUID, List<RankingViews.Row>> rows = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.computeIfAbsent(row.getObject("ranking_id", UUID.class), unseen -> new ArrayList<>())
              .add(row(row));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("The rankings " + rankings + " cannot be read", failure);
    }
  }

  private static RankingViews.Row row(ResultSet row) throws SQLException {
    return new RankingViews.Row(
        row.getObject("organization_id", UUID.class),
        row.getString("name"),
        row.getObject("rank", Integer.class),
        row.getBoolean("tied"),
        row.getBoolean("barred"),
        List.of((String[]) row.getArray("bars").getArray()),
        row.getBigDecimal("total"),
        row.getBigDecimal("base"),
        row.getBigDecimal("ceiling"),
        row.getBigDecimal("bonus"),
        row.getBigDecimal("penalty"));
  }

  boolean has(UUID ranking, UUID organization) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select 1 from ranking_row where ranking_id = ? and organization_id = ?")) {
      select.setObject(1, ranking);
      select.setObject(2, organization);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The ranking " + ranking + " cannot be read", failure);
    }
  }

  List<RankingViews.LeafPoints> leaves(UUID ranking, UUID organization) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_LEAVES)) {
      select.setObject(1, ranking);
      select.setObject(2, organization);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? leaves(row) : List.of();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The ranking " + ranking + " cannot be read", failure);
    }
  }

  private List<RankingViews.LeafPoints> leaves(ResultSet row) throws SQLException {
    List<Leaf> leaves = schemes.compiled(row.getObject("scheme_id", UUID.class)).leaves();
    BigDecimal[] points = (BigDecimal[]) row.getArray("leaf_points").getArray();
    String states = row.getString("leaf_states");
    List<RankingViews.LeafPoints> found = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      found.add(
          new RankingViews.LeafPoints(
              leaves.get(i).code(), points[i], LeafLetters.state(states.charAt(i))));
    }
    return found;
  }
}
