package vn.thidua.scoring.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/** The trees of the schemes: a whole one is written and read with two statements. */
@ApplicationScoped
class SchemeNodes {

  private final DataSource database;

  SchemeNodes(DataSource database) {
    this.database = database;
  }

  /** Call within a transaction, after the head is in the table. */
  void write(UUID scheme, List<SchemeNode> nodes) {
    try (Connection connection = database.getConnection()) {
      writeNodes(connection, scheme, nodes);
      writeBands(connection, scheme, nodes);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot write the nodes of scheme " + scheme, failure);
    }
  }

  /** Call within a transaction. */
  void delete(UUID scheme) {
    try (Connection connection = database.getConnection()) {
      for (String table : List.of("scheme_band", "scheme_node")) {
        try (PreparedStatement delete =
            connection.prepareStatement("delete from " + table + " where scheme_id = ?")) {
          delete.setObject(1, scheme);
          delete.executeUpdate();
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot delete the nodes of scheme " + scheme, failure);
    }
  }

  /** In the order in which they were written. */
  List<SchemeNode> read(UUID scheme) {
    try (Connection connection = database.getConnection()) {
      Map<Integer, List<Band>> bands = readBands(connection, scheme);
      try (PreparedStatement select =
          connection.prepareStatement(
              "select position, code, parent, part, title, max_points, method, direction,"
                  + " points_per_item, evidence_required"
                  + " from scheme_node where scheme_id = ? order by position")) {
        select.setObject(1, scheme);
        List<SchemeNode> nodes = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            nodes.add(node(row, bands.getOrDefault(row.getInt("position"), List.of())));
          }
        }
        return nodes;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the nodes of scheme " + scheme, failure);
    }
  }

  ScoringScheme read(UUID scheme, BigDecimal totalPoints, List<String> tieBreaks) {
    return new ScoringScheme(
        totalPoints,
        Collections.<@Nullable String>unmodifiableList(tieBreaks),
        Collections.<@Nullable SchemeNode>unmodifiableList(read(scheme)));
  }

  private static void writeNodes(Connection connection, UUID scheme, List<SchemeNode> nodes)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into scheme_node (scheme_id, position, code, parent, part, title, max_points,
                                     method, direction, points_per_item, evidence_required)
            select ?, n.position - 1, n.code, n.parent, n.part, n.title, n.max_points,
                   n.method, n.direction, n.points_per_item, n.evidence_required
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[],
                          ?::text[], ?::numeric[], ?::boolean[])
                   with ordinality
                as n (code, parent, part, title, max_points, method, direction, points_per_item,
                      evidence_required, position)
            """)) {
      Columns<SchemeNode> columns = new Columns<>(connection, nodes);
      insert.setObject(1, scheme);
      insert.setArray(2, columns.of("text", SchemeNode::code));
      insert.setArray(3, columns.of("text", SchemeNode::parent));
      insert.setArray(4, columns.of("text", node -> name(node.part())));
      insert.setArray(5, columns.of("text", SchemeNode::title));
      insert.setArray(6, columns.of("numeric", SchemeNode::maxPoints));
      insert.setArray(7, columns.of("text", node -> name(node.method())));
      insert.setArray(8, columns.of("text", node -> name(node.direction())));
      insert.setArray(9, columns.of("numeric", SchemeNode::pointsPerItem));
      insert.setArray(10, columns.of("boolean", SchemeNode::evidenceRequired));
      insert.executeUpdate();
    }
  }

  private record PlacedBand(
      int node, int position, @Nullable BigDecimal threshold, @Nullable BigDecimal points) {}

  private static void writeBands(Connection connection, UUID scheme, List<SchemeNode> nodes)
      throws SQLException {
    List<PlacedBand> bands = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      int position = 0;
      for (Band band : nodes.get(node).bands()) {
        if (band != null) {
          bands.add(new PlacedBand(node, position++, band.threshold(), band.points()));
        }
      }
    }
    if (bands.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into scheme_band (scheme_id, node_position, position, threshold, points)"
                + " select ?, b.* from unnest(?::int[], ?::int[], ?::numeric[], ?::numeric[])"
                + " as b")) {
      Columns<PlacedBand> columns = new Columns<>(connection, bands);
      insert.setObject(1, scheme);
      insert.setArray(2, columns.of("int", PlacedBand::node));
      insert.setArray(3, columns.of("int", PlacedBand::position));
      insert.setArray(4, columns.of("numeric", PlacedBand::threshold));
      insert.setArray(5, columns.of("numeric", PlacedBand::points));
      insert.executeUpdate();
    }
  }

  private static Map<Integer, List<Band>> readBands(Connection connection, UUID scheme)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select node_position, threshold, points from scheme_band where scheme_id = ?"
                + " order by node_position, position")) {
      select.setObject(1, scheme);
      Map<Integer, List<Band>> bands = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          bands
              .computeIfAbsent(row.getInt("node_position"), node -> new ArrayList<>())
              .add(new Band(row.getBigDecimal("threshold"), row.getBigDecimal("points")));
        }
      }
      return bands;
    }
  }

  private static SchemeNode node(ResultSet row, List<Band> bands) throws SQLException {
    return new SchemeNode(
        row.getString("code"),
        row.getString("parent"),
        constant(Part.class, row.getString("part")),
        row.getString("title"),
        row.getBigDecimal("max_points"),
        constant(ScoringMethod.class, row.getString("method")),
        constant(Direction.class, row.getString("direction")),
        row.getBigDecimal("points_per_item"),
        Collections.<@Nullable Band>unmodifiableList(bands),
        row.getBoolean("evidence_required"));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** Rows as one array per column. */
  private record Columns<T>(Connection connection, List<T> rows) {

    java.sql.Array of(String type, Function<T, @Nullable Object> value) throws SQLException {
      return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
  }
}
