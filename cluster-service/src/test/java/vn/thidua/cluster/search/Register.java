package vn.thidua.cluster.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Organizations with any history, written as rows: most of it no single request could make. */
final class Register {

  private static final AtomicLong MADE = new AtomicLong(System.nanoTime());

  private final DataSource database;

  Register(DataSource database) {
    this.database = database;
  }

  /** An organization that has had one name since 2000. */
  UUID named(String name) {
    return named(name, null);
  }

  UUID named(String name, @Nullable UUID parent) {
    UUID id = organization("DIVISION", parent, "2000-01-01", null);
    name(id, name, "2000-01-01", null);
    return id;
  }

  /** An organization without names yet; each is made later than the ones before. */
  UUID organization(String kind, @Nullable UUID parent, String from, @Nullable String endedOn) {
    UUID id =
        new UUID(
            0x0190_0000_0000_7000L | MADE.incrementAndGet() << 16,
            UUID.randomUUID().getLeastSignificantBits());
    run(
        "insert into organization (id, source, key, ended_on, end_document, version) values (?, 'register', ?, ?, ?, 0)",
        id,
        id.toString(),
        date(endedOn),
        endedOn == null ? null : "202/2025/QH15");
    entry("organization_kind_entry (organization_id, kind", id, kind, from, endedOn);
    if (parent != null) {
      parent(id, parent, from, endedOn);
    }
    return id;
  }

  void name(UUID organization, String name, @Nullable String from, @Nullable String to) {
    entry("organization_name (organization_id, name", organization, name, from, to);
  }

  void code(UUID organization, String code, @Nullable String from, @Nullable String to) {
    entry("organization_code (organization_id, org_code", organization, code, from, to);
  }

  void parent(UUID organization, UUID parent, @Nullable String from, @Nullable String to) {
    entry("organization_parent_entry (organization_id, parent_id", organization, parent, from, to);
  }

  void rename(UUID organization, String name, String from) {
    run(
        "update organization_name set valid_to = ? where organization_id = ? and valid_to is null",
        date(from),
        organization);
    name(organization, name, from, null);
  }

  private void entry(
      String table, UUID organization, Object value, @Nullable String from, @Nullable String to) {
    run(
        "insert into " + table + ", valid_from, valid_to, id) values (?, ?, ?, ?, ?)",
        organization,
        value,
        date(from),
        date(to),
        UUID.randomUUID());
  }

  private static @Nullable LocalDate date(@Nullable String date) {
    return date == null ? null : LocalDate.parse(date);
  }

  void run(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
