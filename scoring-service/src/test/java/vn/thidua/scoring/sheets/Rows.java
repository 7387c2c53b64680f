package vn.thidua.scoring.sheets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the service has heard of who takes part, as rows; and a look into its tables. */
final class Rows {

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final DataSource database;

  Rows(DataSource database) {
    this.database = database;
  }

  UUID organizer() {
    UUID id = UUID.randomUUID();
    run("insert into known_organizer (id, name, version) values (?, 'Hội đồng', 0)", id);
    return id;
  }

  UUID organization(String name) {
    UUID id = UUID.randomUUID();
    run("insert into known_organization (id, kind, version) values (?, 'OTHER', 0)", id);
    name(id, 0, name, null, null);
    return id;
  }

  /** An organization with two names, one after the other. */
  UUID named(
      String first, @Nullable LocalDate from, LocalDate to, String second, LocalDate secondFrom) {
    UUID id = UUID.randomUUID();
    run("insert into known_organization (id, kind, version) values (?, 'OTHER', 0)", id);
    name(id, 0, first, from, to);
    name(id, 1, second, secondFrom, null);
    return id;
  }

  private void name(
      UUID organization, int seq, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    run(
        "insert into known_organization_name (organization_id, seq, name, valid_from, valid_to)"
            + " values (?, ?, ?, ?, ?)",
        organization,
        seq,
        name,
        from,
        to);
  }

  UUID cluster(UUID organizer, List<UUID> members) {
    UUID id = UUID.randomUUID();
    run(
        "insert into known_cluster (id, organizer_id, name, type, version)"
            + " values (?, ?, 'Cụm', 'CLUSTER', 0)",
        id,
        organizer);
    for (int i = 0; i < members.size(); i++) {
      run(
          "insert into known_member (cluster_id, organization_id, position, valid_from)"
              + " values (?, ?, ?, ?)",
          id,
          members.get(i),
          i + 1,
          LONG_AGO);
    }
    return id;
  }

  void leader(UUID cluster, int year, UUID organization, String role, @Nullable LocalDate ended) {
    run(
        "insert into known_leader (id, cluster_id, year, organization_id, role, permanent,"
            + " ended_on) values (?, ?, ?, ?, ?, false, ?)",
        UUID.randomUUID(),
        cluster,
        year,
        organization,
        role,
        ended);
  }

  /** An office that is held from a day on; one that stands in for a head is one too. */
  void leaderFrom(UUID cluster, int year, UUID organization, String role, LocalDate from) {
    run(
        "insert into known_leader (id, cluster_id, year, organization_id, role, permanent,"
            + " valid_from) values (?, ?, ?, ?, ?, false, ?)",
        UUID.randomUUID(),
        cluster,
        year,
        organization,
        role,
        from);
  }

  /** One that is no more, and who follows it. */
  void follows(UUID predecessor, UUID successor, LocalDate on) {
    UUID act = UUID.randomUUID();
    run(
        "insert into known_succession (id, on_date, status, rectified, version)"
            + " values (?, ?, 'CARRIED_OUT', false, 0)",
        act,
        on);
    run("insert into known_succession_part values (?, ?, 'PREDECESSOR')", act, predecessor);
    run("insert into known_succession_part values (?, ?, 'SUCCESSOR')", act, successor);
  }

  void leadershipEnds(UUID cluster, UUID organization, LocalDate on) {
    run(
        "update known_leader set ended_on = ? where cluster_id = ? and organization_id = ?",
        on,
        cluster,
        organization);
  }

  void memberLeaves(UUID cluster, UUID organization, @Nullable LocalDate on) {
    run(
        "update known_member set valid_to = ? where cluster_id = ? and organization_id = ?",
        on,
        cluster,
        organization);
  }

  /** By an act that may not have been heard of yet. */
  void leavesBy(UUID act, UUID cluster, UUID organization, LocalDate on) {
    run(
        "update known_member set valid_to = ?, end_cause = ?"
            + " where cluster_id = ? and organization_id = ?",
        on,
        act,
        cluster,
        organization);
  }

  void joinsBy(UUID act, UUID cluster, UUID organization, LocalDate on) {
    run(
        "insert into known_member (cluster_id, organization_id, position, valid_from, cause)"
            + " values (?, ?, 9, ?, ?)",
        cluster,
        organization,
        on,
        act);
  }

  void carriedOut(UUID act, LocalDate on) {
    run(
        "insert into known_succession (id, on_date, status, rectified, version)"
            + " values (?, ?, 'CARRIED_OUT', false, 0)",
        act,
        on);
  }

  void movedTo(String sheet, UUID organization) {
    run(
        "update score_sheet set organization_id = ? where id = ?",
        organization,
        UUID.fromString(sheet));
  }

  void mandate(String subject, String role, UUID target) {
    run(
        "insert into known_mandate (id, subject, role, target_id, valid_from, version)"
            + " values (?, ?, ?, ?, ?, 0)",
        UUID.randomUUID(),
        subject,
        role,
        target,
        LONG_AGO);
  }

  void mandatesEnd(String subject, LocalDate on) {
    run("update known_mandate set valid_to = ? where subject = ?", on, subject);
  }

  UUID sheet(UUID period, UUID cluster, UUID organization) {
    UUID id = UUID.randomUUID();
    run(
        "insert into score_sheet (id, period_id, cluster_id, organization_id, status, opened_by,"
            + " opened_at, changed_at, version) values (?, ?, ?, ?, 'DRAFT', 's', now(), now(), 0)",
        id,
        period,
        cluster,
        organization);
    return id;
  }

  void status(String sheet, SheetStatus status) {
    if (status == SheetStatus.CLOSED) {
      run(
          "update score_sheet set closed_by = ? where id = ?",
          UUID.randomUUID(),
          UUID.fromString(sheet));
    } else {
      run(
          "update score_sheet set status = ?, closed_by = null where id = ?",
          status.name(),
          UUID.fromString(sheet));
    }
  }

  /** The first column of every row. */
  List<String> texts(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      List<String> texts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void run(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
