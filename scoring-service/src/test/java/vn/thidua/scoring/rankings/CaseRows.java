package vn.thidua.scoring.rankings;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;

/** Cases as rows of the service's tables, as if they had come by events and requests. */
public final class CaseRows {

  /** What a case became. */
  public record Ids(UUID organizer, UUID scheme, UUID period, UUID cluster) {}

  private final DataSource database;

  public CaseRows(DataSource database) {
    this.database = database;
  }

  public void clear() {
    run(
        "truncate known_organizer, known_organization, known_organization_name, known_mandate,"
            + " known_cluster, known_member, known_leader, known_succession,"
            + " known_succession_part, scheme, scheme_node, scheme_band, period,"
            + " period_cluster, period_act, score_sheet, sheet_value, sheet_evidence,"
            + " sheet_explanation, sheet_act, sheet_bar, ranking_run, ranking_task, ranking,"
            + " ranking_row, ranking_snapshot, ranking_reading, ranking_mark, ranking_lease,"
            + " ranking_acceptance cascade");
  }

  /** One open period with one cluster. */
  public Ids insert(CaseModel model) {
    UUID organizer = UUID.randomUUID();
    UUID scheme = scheme(organizer, model);
    UUID period = period(organizer, scheme, model.year());
    return new Ids(organizer, scheme, period, cluster(organizer, period, model));
  }

  public UUID cluster(UUID organizer, UUID period, CaseModel model) {
    UUID cluster = UUID.randomUUID();
    run(
        "insert into known_cluster (id, organizer_id, name, type, version) values (?, ?, ?, ?, 0)",
        cluster,
        organizer,
        model.name(),
        "CLUSTER");
    run("insert into period_cluster (period_id, cluster_id) values (?, ?)", period, cluster);
    int position = 0;
    for (String member : model.members()) {
      position++;
      organization(member);
      run(
          "insert into known_member (cluster_id, organization_id, position, valid_from)"
              + " values (?, ?, ?, ?)",
          cluster,
          EngineCase.idOf(member),
          position,
          LocalDate.of(model.year(), 1, 1));
      CaseModel.Sheet sheet = model.sheetOf(member);
      if (sheet != null) {
        sheet(period, cluster, sheet);
      }
    }
    return cluster;
  }

  public void mandate(String subject, String role, UUID target) {
    run(
        "insert into known_mandate (id, subject, role, target_id, valid_from, version)"
            + " values (?, ?, ?, ?, ?, 0)",
        UUID.randomUUID(),
        subject,
        role,
        target,
        LocalDate.of(2000, 1, 1));
  }

  public void head(UUID cluster, int year, String organization) {
    run(
        "insert into known_leader (id, cluster_id, year, organization_id, role, permanent)"
            + " values (?, ?, ?, ?, 'HEAD', false)",
        UUID.randomUUID(),
        cluster,
        year,
        EngineCase.idOf(organization));
  }

  /** One that is no more, and who follows it. */
  public void follows(UUID predecessor, UUID successor, String on) {
    UUID act = UUID.randomUUID();
    run(
        "insert into known_succession (id, on_date, status, rectified, version)"
            + " values (?, cast(? as date), 'CARRIED_OUT', false, 0)",
        act,
        on);
    run("insert into known_succession_part values (?, ?, 'PREDECESSOR')", act, predecessor);
    run("insert into known_succession_part values (?, ?, 'SUCCESSOR')", act, successor);
  }

  private void organization(String key) {
    UUID id = EngineCase.idOf(key);
    run(
        "insert into known_organization (id, kind, version) values (?, 'OTHER', 0)"
            + " on conflict do nothing",
        id);
    run(
        "insert into known_organization_name (organization_id, seq, name) values (?, 1, ?)"
            + " on conflict do nothing",
        id,
        "Đơn vị " + key);
  }

  private UUID scheme(UUID organizer, CaseModel model) {
    UUID scheme = UUID.randomUUID();
    CaseModel.Scheme from = model.scheme();
    run(
        "insert into scheme (id, organizer_id, year, title, total_points, tie_breaks, status,"
            + " created_by, created_at, version) values (?, ?, ?, ?, ?, ?, 'PUBLISHED', 's', now(), 1)",
        scheme,
        organizer,
        model.year(),
        model.name(),
        decimal(from.totalPoints()),
        from.tieBreaks().toArray(new String[0]));
    int position = 0;
    for (CaseModel.Node node : from.nodes()) {
      run(
          "insert into scheme_node (scheme_id, position, code, parent, part, title, max_points,"
              + " method, direction, points_per_item, evidence_required)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          scheme,
          position,
          node.code(),
          node.parent(),
          node.part(),
          node.title(),
          decimal(node.maxPoints()),
          node.method(),
          node.direction(),
          decimal(node.pointsPerItem()),
          node.evidenceRequired());
      int band = 0;
      for (CaseModel.Band each : node.bands()) {
        run(
            "insert into scheme_band (scheme_id, node_position, position, threshold, points)"
                + " values (?, ?, ?, ?, ?)",
            scheme,
            position,
            band,
            decimal(each.threshold()),
            decimal(each.points()));
        band++;
      }
      position++;
    }
    return scheme;
  }

  private UUID period(UUID organizer, UUID scheme, int year) {
    UUID period = UUID.randomUUID();
    run(
        "insert into period (id, organizer_id, scheme_id, year, title, starts_on, ends_on, status,"
            + " opened_by, opened_at, version) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', 's', now(), 0)",
        period,
        organizer,
        scheme,
        year,
        "Kỳ " + year,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31));
    return period;
  }

  private void sheet(UUID period, UUID cluster, CaseModel.Sheet from) {
    UUID sheet = UUID.randomUUID();
    run(
        "insert into score_sheet (id, period_id, cluster_id, organization_id, status, opened_by,"
            + " opened_at, changed_at, version) values (?, ?, ?, ?, 'OFFICE_REVIEWED', 's', now(),"
            + " now(), 0)",
        sheet,
        period,
        cluster,
        EngineCase.idOf(from.organization()));
    for (String code : from.bars()) {
      run(
          "insert into sheet_bar (id, sheet_id, code, reason, imposed_by, imposed_at)"
              + " values (?, ?, ?, 'r', 's', now())",
          UUID.randomUUID(),
          sheet,
          code);
    }
    for (CaseModel.Entry entry : from.entries()) {
      value(sheet, entry.criterion(), "SELF", entry.assigned(), entry.values(), null);
      review(sheet, entry.criterion(), "HEAD", entry.headReview());
      review(sheet, entry.criterion(), "OFFICE", entry.officeReview());
      for (int i = 0; i < entry.evidence(); i++) {
        run(
            "insert into sheet_evidence (sheet_id, criterion, position, title)"
                + " values (?, ?, ?, 't')",
            sheet,
            entry.criterion(),
            i);
      }
    }
  }

  private void review(
      UUID sheet, String criterion, String stage, CaseModel.@Nullable Review review) {
    if (review != null) {
      value(sheet, criterion, stage, null, review.values(), review.rejected());
    }
  }

  private void value(
      UUID sheet,
      String criterion,
      String stage,
      @Nullable Boolean assigned,
      CaseModel.Values values,
      @Nullable Boolean rejected) {
    run(
        "insert into sheet_value (sheet_id, criterion, stage, assigned, target, actual, points,"
            + " passed, item_count, rejected) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sheet,
        criterion,
        stage,
        assigned,
        decimal(values.target()),
        decimal(values.actual()),
        decimal(values.points()),
        values.passed(),
        decimal(values.count()),
        rejected);
  }

  /** How many rows a statement changes. */
  public int run(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one number that a query gives. */
  public long number(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
