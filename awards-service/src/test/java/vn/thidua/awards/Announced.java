package vn.thidua.awards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What was announced of one aggregate, as it stands in the outbox. */
public final class Announced {

  private Announced() {}

  /** {@code version type}, in order; the type without what all have in common. */
  public static List<String> of(DataSource database, String aggregate) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select aggregateversion, type from outbox where aggregateid = ? order by seq")) {
      select.setObject(1, UUID.fromString(aggregate));
      List<String> events = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String type = row.getString("type");
          events.add(
              row.getLong("aggregateversion")
                  + " "
                  + type.substring("vn.thidua.awards.".length(), type.length() - ".v1".length()));
        }
      }
      return events;
    }
  }
}
