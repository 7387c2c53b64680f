package vn.thidua.cluster.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All that the database has of organizations, and what was told of them. */
record Register(DataSource database) {

  /** Equal as long as nothing about any organization changed. */
  String digest() {
    return text(
        """
        select md5(string_agg(line, ';' order by line)) from (
          select 'o' || o::text as line from organization o
          union all select 'n' || n::text from organization_name n
          union all select 'c' || c::text from organization_code c
          union all select 'k' || k::text from organization_kind_entry k
          union all select 'p' || p::text from organization_parent_entry p
          union all select 'l' || l.id from change_log l where l.aggregate_type = 'organization') all_lines
        """,
        null);
  }

  int countOf(String source) {
    return Integer.parseInt(text("select count(*) from organization where source = ?", source));
  }

  private String text(String sql, @Nullable String argument) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      if (argument != null) {
        select.setString(1, argument);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
