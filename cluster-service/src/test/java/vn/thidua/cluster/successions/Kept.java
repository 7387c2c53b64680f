package vn.thidua.cluster.successions;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** The tables, and what the events tell of them. */
final class Kept {

  private final DataSource database;

  Kept(DataSource database) {
    this.database = database;
  }

  /** Memberships of one of them with one organizer that overlap. */
  long overlaps(Collection<String> organizations) throws SQLException {
    return number(
        organizations,
        """
        select count(*)
          from cluster_member m join cluster c on c.id = m.cluster_id
          join cluster_member n on n.organization_id = m.organization_id and n.id > m.id
          join cluster d on d.id = n.cluster_id and d.organizer_id = c.organizer_id
         where daterange(m.valid_from, m.valid_to) && daterange(n.valid_from, n.valid_to)
           and m.organization_id = any (?)
        """);
  }

  private long number(Collection<String> organizations, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(
          1,
          connection.createArrayOf(
              "uuid", organizations.stream().map(UUID::fromString).toArray(UUID[]::new)));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }

  static String row(Map<String, Object> event, String... fields) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      values.add(Objects.toString(event.get(field)));
    }
    return values.toString();
  }

  List<String> rows(String sql, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, UUID.fromString(id));
      try (ResultSet row = select.executeQuery()) {
        List<String> rows = new ArrayList<>();
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            values.add(Objects.toString(row.getObject(i)));
          }
          rows.add(values.toString());
        }
        return rows;
      }
    }
  }

  /** The last state told; each event is one version after the one before. */
  JsonPath replayed(String aggregate) throws SQLException {
    List<String> told = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select aggregateversion, payload from outbox where aggregateid = ?"
                    + " order by aggregateversion")) {
      select.setObject(1, UUID.fromString(aggregate));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          assertThat(row.getLong(1)).as(aggregate).isEqualTo(told.size());
          told.add(row.getString(2));
        }
      }
    }
    return JsonPath.from(told.getLast());
  }
}
