package vn.thidua.scoring.indicators.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.engine.Decimals;
import vn.thidua.scoring.indicators.IndicatorAccess.Recorder;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.IndicatorScope;

/** What is wrong with a figure by itself, each at its field. */
public final class FigureCheck {

  /** Digits after the point of any number that is entered. */
  private static final int MOST_DECIMALS = 10;

  private final List<FieldError> errors = new ArrayList<>();

  private FigureCheck() {}

  /**
   * @param known the units, or the clusters, of the organizer
   */
  public static List<FieldError> of(
      Recorder recorder, Measured measured, Figure figure, Set<UUID> known) {
    FigureCheck check = new FigureCheck();
    check.measured(recorder, measured, known);
    check.numbers(recorder.indicator(), figure);
    return check.errors;
  }

  static List<FieldError> ofCorrection(IndicatorInfo indicator, Figure figure) {
    FigureCheck check = new FigureCheck();
    check.numbers(indicator, figure);
    return check.errors;
  }

  private void measured(Recorder recorder, Measured measured, Set<UUID> known) {
    boolean units = recorder.indicator().scope() == IndicatorScope.ORGANIZATION;
    String field = units ? "/organizationId" : "/clusterId";
    UUID asked = units ? measured.organizationId() : measured.clusterId();
    UUID other = units ? measured.clusterId() : measured.organizationId();
    if (asked == null) {
      add(
          field,
          "required",
          Text.of(
              "Chỉ số %s cần %s",
              "The indicator %s needs %s", recorder.indicator().code(), field.substring(1)));
    } else if (!known.contains(asked)) {
      add(
          field,
          units ? "not-a-member" : "unknown-cluster",
          units
              ? Text.of(
                  "Đơn vị %s không thuộc cụm, khối nào của cơ quan tổ chức",
                  "The organization %s is in no cluster of the organizer", asked)
              : Text.of(
                  "Cơ quan tổ chức không có cụm, khối %s",
                  "The organizer has no cluster %s", asked));
    }
    if (other != null) {
      add(
          units ? "/clusterId" : "/organizationId",
          "not-of-scope",
          Text.of(
              "Chỉ số %s có phạm vi %s",
              "The indicator %s is of scope %s",
              recorder.indicator().code(),
              recorder.indicator().scope()));
    }
    if (measured.fromYear() > measured.year()) {
      add(
          "/fromYear",
          "after-end",
          Text.of(
              "Năm đầu %s sau năm cuối %s",
              "The first year %s is after the last, %s", measured.fromYear(), measured.year()));
    }
  }

  private void numbers(IndicatorInfo indicator, Figure figure) {
    if (figure.value() == null && figure.target() == null) {
      add(
          "/value",
          "required",
          Text.of(
              "Cần số liệu, hoặc chỉ tiêu nếu chưa có số liệu",
              "The number is needed, or the target as long as there is none"));
    }
    decimals("/value", indicator, figure.value());
    decimals("/target", indicator, figure.target());
    if (figure.value() == null && figure.sign() != Sign.EQUAL) {
      add(
          "/sign",
          "without-value",
          Text.of("Dấu %s không có số liệu", "The sign %s has no number", figure.sign()));
    }
  }

  private void decimals(String field, IndicatorInfo indicator, @Nullable BigDecimal number) {
    if (number == null) {
      return;
    }
    int most = indicator.decimals() == null ? MOST_DECIMALS : indicator.decimals();
    if (!Decimals.isUsable(number) || !Decimals.hasAtMost(most, number)) {
      add(
          field,
          "too-many-digits",
          Text.of(
              "%s: chỉ số %s nhận nhiều nhất %s chữ số thập phân và %s chữ số phần nguyên",
              "%s: the indicator %s takes at most %s decimals, and %s digits before the point",
              Decimals.quoted(number),
              indicator.code(),
              most,
              Decimals.MAX_INTEGER_DIGITS));
    }
  }

  private void add(String pointer, String code, Text message) {
    errors.add(new FieldError(pointer, code, message));
  }
}
