package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/** Published schemes ready to compute with. They never change, so some are kept. */
@ApplicationScoped
class PublishedSchemes {

  private static final int KEPT = 32;

  private final DataSource database;
  private final Map<UUID, CompiledScheme> kept = Collections.synchronizedMap(new Bounded());

  PublishedSchemes(DataSource database) {
    this.database = database;
  }

  CompiledScheme get(UUID id) {
    CompiledScheme known = kept.get(id);
    if (known != null) {
      return known;
    }
    CompiledScheme read = CompiledScheme.of(read(id));
    kept.put(id, read);
    return read;
  }

  private ScoringScheme read(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select total_points, tie_breaks, status from scheme where id = ?")) {
      select.setObject(1, id);
      try (ResultSet scheme = select.executeQuery()) {
        if (!scheme.next() || !"PUBLISHED".equals(scheme.getString("status"))) {
          throw new IllegalStateException("The scheme " + id + " is not published");
        }
        return new ScoringScheme(
            scheme.getBigDecimal("total_points"),
            texts(scheme.getArray("tie_breaks")),
            nodes(connection, id));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The scheme " + id + " cannot be read", failure);
    }
  }

  private static List<@Nullable SchemeNode> nodes(Connection connection, UUID id)
      throws SQLException {
    Map<Integer, List<@Nullable Band>> bands = bands(connection, id);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select position, code, parent, part, title, max_points, method, direction,"
                + " points_per_item, evidence_required from scheme_node where scheme_id = ?"
                + " order by position")) {
      select.setObject(1, id);
      List<@Nullable SchemeNode> nodes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          nodes.add(
              new SchemeNode(
                  row.getString("code"),
                  row.getString("parent"),
                  constant(Part.class, row.getString("part")),
                  row.getString("title"),
                  row.getBigDecimal("max_points"),
                  constant(ScoringMethod.class, row.getString("method")),
                  constant(Direction.class, row.getString("direction")),
                  row.getBigDecimal("points_per_item"),
                  bands.getOrDefault(row.getInt("position"), List.of()),
                  row.getBoolean("evidence_required")));
        }
      }
      return nodes;
    }
  }

  private static Map<Integer, List<@Nullable Band>> bands(Connection connection, UUID id)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select node_position, threshold, points from scheme_band where scheme_id = ?"
                + " order by node_position, position")) {
      select.setObject(1, id);
      Map<Integer, List<@Nullable Band>> bands = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          bands
              .computeIfAbsent(row.getInt("node_position"), unseen -> new ArrayList<>())
              .add(new Band(row.getBigDecimal("threshold"), row.getBigDecimal("points")));
        }
      }
      return bands;
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static List<@Nullable String> texts(Array array) throws SQLException {
    return new ArrayList<@Nullable String>(Arrays.asList((String[]) array.getArray()));
  }

  /** Forgets the one that has been kept for the longest time. */
  private static final class Bounded extends LinkedHashMap<UUID, CompiledScheme> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, CompiledScheme> eldest) {
      return size() > KEPT;
    }
  }
}
