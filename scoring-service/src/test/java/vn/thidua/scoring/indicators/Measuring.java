package vn.thidua.scoring.indicators;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

/**
 * An organizer with one cluster of three units, and an office that owns figures about them. Each
 * test makes its own, so that none sees another's.
 */
public final class Measuring {

  public static final String INDICATORS = "/v1/indicators";
  public static final String VALUES = "/v1/indicator-values";
  public static final int YEAR = 2024;

  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  public final UUID organizer = UUID.randomUUID();
  public final UUID cluster = UUID.randomUUID();
  public final List<UUID> units;
  public final UUID office;

  public final Api secretary;

  /** Acts for the office that owns the figures. */
  public final Api statistician;

  /** Acts for the first of the units. */
  public final Api officer;

  public final Api auditor;

  private final DataSource database;

  public Measuring(DataSource database) {
    this.database = database;
    run("insert into known_organizer (id, name, version) values (?, 'Hội đồng', 0)", organizer);
    units = IntStream.rangeClosed(1, 3).mapToObj(i -> organization("Đơn vị " + i)).toList();
    office = organization("Cục Thống kê");
    run(
        "insert into known_cluster (id, organizer_id, name, type, version)"
            + " values (?, ?, 'Cụm số 2', 'CLUSTER', 0)",
        cluster,
        organizer);
    for (int i = 0; i < units.size(); i++) {
      joins(units.get(i), i + 1);
    }
    secretary = person("SECRETARY", organizer);
    statistician = person("OFFICER", office);
    officer = person("OFFICER", units.getFirst());
    auditor = person("AUDITOR", organizer);
  }

  public UUID organization(String name) {
    UUID id = UUID.randomUUID();
    run("insert into known_organization (id, kind, version) values (?, 'OTHER', 0)", id);
    run(
        "insert into known_organization_name (organization_id, seq, name) values (?, 0, ?)",
        id,
        name);
    return id;
  }

  public void joins(UUID organization, int position) {
    run(
        "insert into known_member (cluster_id, organization_id, position, valid_from)"
            + " values (?, ?, ?, ?)",
        cluster,
        organization,
        position,
        LONG_AGO);
  }

  /** One that is no more, and who follows it. */
  public void follows(UUID predecessor, UUID successor) {
    UUID act = UUID.randomUUID();
    run(
        "insert into known_succession (id, on_date, status, rectified, version)"
            + " values (?, '2025-07-01', 'CARRIED_OUT', false, 0)",
        act);
    run("insert into known_succession_part values (?, ?, 'PREDECESSOR')", act, predecessor);
    run("insert into known_succession_part values (?, ?, 'SUCCESSOR')", act, successor);
  }

  public Api person(String role, UUID target) {
    String subject = "person-" + UUID.randomUUID();
    mandate(subject, role, target);
    return Api.as(Tokens.user(subject));
  }

  /** Somebody who acts for several. */
  public Api person(Map<UUID, String> roles) {
    String subject = "person-" + UUID.randomUUID();
    roles.forEach((target, role) -> mandate(subject, role, target));
    return Api.as(Tokens.user(subject));
  }

  private void mandate(String subject, String role, UUID target) {
    run(
        "insert into known_mandate (id, subject, role, target_id, valid_from, version)"
            + " values (?, ?, ?, ?, ?, 0)",
        UUID.randomUUID(),
        subject,
        role,
        target,
        LONG_AGO);
  }

  public static Api stranger() {
    return Api.as(Tokens.user("person-" + UUID.randomUUID()));
  }

  /** Of each unit, owned by the office, with one decimal. */
  public Map<String, Object> funds() {
    return definition("FUNDS", "ORGANIZATION");
  }

  public Map<String, Object> definition(String code, String scope) {
    Map<String, Object> definition = new HashMap<>();
    definition.put("organizerId", organizer);
    definition.put("ownerId", office);
    definition.put("code", code);
    definition.put("title", "Vốn được giao");
    definition.put("scope", scope);
    definition.put("unit", "tỷ đồng");
    definition.put("decimals", 1);
    return definition;
  }

  public String defined(Map<String, Object> definition) {
    return secretary.created(INDICATORS, definition);
  }

  /** A figure of the unit, its fields named and valued in turn over what is sound. */
  public static Map<String, @Nullable Object> figure(
      String indicator, @Nullable UUID unit, @Nullable Object... fields) {
    Map<String, @Nullable Object> figure = new HashMap<>();
    figure.put("indicatorId", indicator);
    figure.put("year", YEAR);
    figure.put("organizationId", unit);
    figure.put("value", "2391");
    figure.put("origin", "Báo cáo tổng kết năm 2024");
    for (int i = 0; i < fields.length; i += 2) {
      figure.put(String.valueOf(fields[i]), fields[i + 1]);
    }
    return figure;
  }

  public static Map<String, Object> correction(Object value, String reason) {
    return Map.of("value", value, "origin", "Báo cáo bổ sung", "reason", reason);
  }

  public String recorded(String indicator, UUID unit, @Nullable Object... fields) {
    return statistician.created(VALUES, figure(indicator, unit, fields));
  }

  public ValidatableResponse correct(Api by, String value, Map<String, ?> correction) {
    return by.post(VALUES + "/" + value + "/corrections", correction);
  }

  private void run(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
