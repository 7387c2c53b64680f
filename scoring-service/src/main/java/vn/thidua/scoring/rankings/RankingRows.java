package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.schemes.SchemeQueries;

/**
 * The rows of rankings, which are too many to be entities. Each has its leaf points beside it, in
 * the order of the scheme's leaves.
 */
@ApplicationScoped
public class RankingRows {

  private static final String INSERT_ROW =
      """
      insert into ranking_row (ranking_id, position, organization_id, organization_name, rank, tied,
                               barred, bars, total, base, ceiling, bonus, penalty, leaf_points,
                               leaf_states)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** A name that was not known when the ranking was made may be known by now. */
  private static final String SELECT_ROWS =
      """
      select r.organization_id, r.rank, r.tied, r.barred, r.bars, r.total, r.base, r.ceiling,
             r.bonus, r.penalty,
             coalesce(r.organization_name,
                      (select n.name from known_organization_name n
                        where n.organization_id = r.organization_id
                        order by n.seq desc limit 1)) as name
        from ranking_row r
       where r.ranking_id = ?
       order by r.position
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

  public void insert(UUID ranking, List<RankingRow> rows, Map<UUID, @Nullable String> names) {
    try (Connection connection = database.getConnection();
        PreparedStatement insertRow = connection.prepareStatement(INSERT_ROW)) {
      int position = 0;
      for (RankingRow row : rows) {
        position++;
        addRow(connection, insertRow, ranking, position, row, names.get(row.organizationId()));
      }
      insertRow.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("The ranking " + ranking + " cannot be kept", failure);
    }
  }

  private static void addRow(
      Connection connection,
      PreparedStatement insert,
      UUID ranking,
      int position,
      RankingRow row,
      @Nullable String name)
      throws SQLException {
    insert.setObject(1, ranking);
    insert.setInt(2, position);
    insert.setObject(3, row.organizationId());
    insert.setString(4, name);
    insert.setObject(5, row.rank(), Types.INTEGER);
    insert.setBoolean(6, row.tied());
    insert.setBoolean(7, row.barred());
    insert.setArray(8, connection.createArrayOf("text", row.bars().toArray()));
    insert.setBigDecimal(9, row.total());
    insert.setBigDecimal(10, row.base());
    insert.setBigDecimal(11, row.ceiling());
    insert.setBigDecimal(12, row.bonus());
    insert.setBigDecimal(13, row.penalty());
    insert.setArray(
        14,
        connection.createArrayOf(
            "numeric", row.leaves().stream().map(LeafResult::points).toArray()));
    insert.setString(15, LeafLetters.of(row.leaves()));
    insert.addBatch();
  }

  public List<RankingViews.Row> of(UUID ranking) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_ROWS)) {
      select.setObject(1, ranking);
      List<RankingViews.Row> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new RankingViews.Row(
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
                  row.getBigDecimal("penalty")));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("The ranking " + ranking + " cannot be read", failure);
    }
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
