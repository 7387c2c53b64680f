package vn.thidua.scoring.periods.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.EntryCheck;
import vn.thidua.scoring.engine.entry.EntryRule;
import vn.thidua.scoring.engine.entry.EntryViolation;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;

/** Whether a period's sheets could go on under another scheme. */
@ApplicationScoped
public class SheetValues {

  /** One sheet's say on one criterion, before the scheme is asked. */
  public record Place(UUID organizationId, String criterion) {}

  private final DataSource database;

  SheetValues(DataSource database) {
    this.database = database;
  }

  /** 409 with every value that could not be scored any more; call within a transaction. */
  public void requireFit(CompiledScheme scheme, UUID period) {
    List<FieldError> refused = refusedBy(scheme, period);
    if (!refused.isEmpty()) {
      throw ProblemException.of(
          PeriodSchemeProblem.VALUES_DO_NOT_FIT,
          Text.of(
              "%d giá trị trong các phiếu chấm không hợp với bảng chấm điểm mới.",
              "%d values in the score sheets do not fit the new scheme.", refused.size()),
          refused);
    }
  }

  /** Every value that could not be scored any more; call within a transaction. */
  public List<FieldError> refusedBy(CompiledScheme scheme, UUID period) {
    return refused(scheme, entries(period));
  }

  public static List<FieldError> refused(CompiledScheme scheme, Map<Place, Entry> entries) {
    List<FieldError> errors = new ArrayList<>();
    entries.forEach((place, entry) -> {
      Leaf leaf = scheme.leaf(place.criterion());
      if (leaf == null) {
        EntryRule rule =
            scheme.group(place.criterion()) == null
                ? EntryRule.CRITERION_UNKNOWN
                : EntryRule.CRITERION_IS_GROUP;
        errors.add(
            error(
                place,
                new EntryViolation(
                    0, place.criterion(), "criterion", rule, List.of(place.criterion()))));
      } else {
        EntryCheck.ofValue(leaf, EffectiveValue.of(entry))
            .forEach(violation -> errors.add(error(place, violation)));
      }
    });
    return errors;
  }

  private static FieldError error(Place place, EntryViolation violation) {
    return new FieldError(
        "/schemeId",
        violation.rule().code(),
        new Text(
            "Phiếu của đơn vị %s: %s".formatted(place.organizationId(), violation.vietnamese()),
            "Sheet of organization %s: %s".formatted(place.organizationId(), violation.english())));
  }

  private Map<Place, Entry> entries(UUID period) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select s.organization_id, v.criterion, v.stage, v.assigned, v.target, v.actual,
                       v.points, v.passed, v.item_count, v.rejected
                  from score_sheet s join sheet_value v on v.sheet_id = s.id
                 where s.period_id = ?
                 order by s.id, v.criterion
                """)) {
      select.setObject(1, period);
      Map<Place, Entry> entries = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Place place =
              new Place(row.getObject("organization_id", UUID.class), row.getString("criterion"));
          entries.put(place, with(entries.getOrDefault(place, Entry.EMPTY), row));
        }
      }
      return entries;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the values of period " + period, failure);
    }
  }

  private static Entry with(Entry entry, ResultSet row) throws SQLException {
    return switch (row.getString("stage")) {
      case "SELF" -> new Entry(selfScore(row), entry.headReview(), entry.officeReview());
      case "HEAD" -> entry.with(ReviewStage.HEAD, review(row));
      case "OFFICE" -> entry.with(ReviewStage.OFFICE, review(row));
      default -> throw new IllegalStateException("unknown stage " + row.getString("stage"));
    };
  }

  private static SelfScore selfScore(ResultSet row) throws SQLException {
    return new SelfScore(
        !Boolean.FALSE.equals(row.getObject("assigned", Boolean.class)),
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        0);
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getBigDecimal("target"),
        row.getBigDecimal("actual"),
        row.getBigDecimal("points"),
        row.getObject("passed", Boolean.class),
        row.getBigDecimal("item_count"),
        row.getObject("rejected", Boolean.class));
  }
}
