package vn.thidua.scoring.rankings.compute;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Ids as one parameter of a statement. */
final class Uuids {

  private Uuids() {}

  static <T> Array array(Connection connection, List<T> of, Function<T, UUID> id)
      throws SQLException {
    return connection.createArrayOf("uuid", of.stream().map(id).toArray());
  }
}
