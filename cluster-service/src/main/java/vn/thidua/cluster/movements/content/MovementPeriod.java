package vn.thidua.cluster.movements.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/**
 * What is known of from when to when: years without days, days, or nothing. An end that is not told
 * is open. A day tells its year.
 */
@Embeddable
@Schema(name = "MovementPeriod")
public record MovementPeriod(
    @Schema(description = "First year") @Min(1945) @Max(2200) @Column(name = "from_year")
        @Nullable Integer fromYear,
    @Schema(description = "Last year") @Min(1945) @Max(2200) @Column(name = "to_year")
        @Nullable Integer toYear,
    @Schema(description = "First day, if it is known") @Column(name = "from_day")
        @Nullable LocalDate from,
    @Schema(description = "Last day, if it is known") @Column(name = "to_day")
        @Nullable LocalDate to) {

  public static final MovementPeriod OPEN = new MovementPeriod(null, null, null, null);

  /** The same with the years that its days tell. */
  public static MovementPeriod of(@Nullable MovementPeriod period) {
    if (period == null) {
      return OPEN;
    }
    return new MovementPeriod(
        period.from == null ? period.fromYear : Integer.valueOf(period.from.getYear()),
        period.to == null ? period.toYear : Integer.valueOf(period.to.getYear()),
        period.from,
        period.to);
  }

  /**
   * @param pointer of the period in the request
   */
  public List<FieldError> errors(String pointer) {
    List<FieldError> errors = new ArrayList<>();
    contradiction(fromYear, from, pointer + "/fromYear", errors);
    contradiction(toYear, to, pointer + "/toYear", errors);
    LocalDate first = first();
    LocalDate last = last();
    if (errors.isEmpty() && first != null && last != null && last.isBefore(first)) {
      errors.add(
          new FieldError(
              pointer + (to == null ? "/toYear" : "/to"),
              "before-start",
              Text.of(
                  "Ngày kết thúc %s trước ngày bắt đầu %s",
                  "The end %s is before the start %s", last, first)));
    }
    return errors;
  }

  private static void contradiction(
      @Nullable Integer year, @Nullable LocalDate day, String pointer, List<FieldError> errors) {
    if (year != null && day != null && day.getYear() != year) {
      errors.add(
          new FieldError(
              pointer,
              "contradiction",
              Text.of(
                  "Năm %d không phải là năm của ngày %s",
                  "The year %d is not that of the day %s", year, day)));
    }
  }

  /** Null if it is open. */
  public @Nullable LocalDate first() {
    LocalDate day = from;
    return day != null || fromYear == null ? day : LocalDate.of(fromYear, 1, 1);
  }

  /** Null if it is open. */
  public @Nullable LocalDate last() {
    LocalDate day = to;
    return day != null || toYear == null ? day : LocalDate.of(toYear, 12, 31);
  }

  /** Whether a day of the year may lie in it. */
  public boolean touches(int year) {
    LocalDate first = first();
    LocalDate last = last();
    return (first == null || first.getYear() <= year) && (last == null || last.getYear() >= year);
  }

  /** Whether some day may lie in both. */
  public boolean overlaps(MovementPeriod other) {
    return !before(last(), other.first()) && !before(other.last(), first());
  }

  /** The days that lie in both; they have to overlap. */
  public MovementPeriod within(MovementPeriod other) {
    LocalDate first = first();
    LocalDate last = last();
    LocalDate otherFirst = other.first();
    LocalDate otherLast = other.last();
    boolean laterStart = otherFirst != null && (first == null || otherFirst.isAfter(first));
    boolean earlierEnd = otherLast != null && (last == null || otherLast.isBefore(last));
    return new MovementPeriod(
        laterStart ? other.fromYear : fromYear,
        earlierEnd ? other.toYear : toYear,
        laterStart ? other.from : from,
        earlierEnd ? other.to : to);
  }

  private static boolean before(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end != null && start != null && end.isBefore(start);
  }
}
