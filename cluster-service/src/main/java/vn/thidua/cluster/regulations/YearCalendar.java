package vn.thidua.cluster.regulations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By when the steps of a year are done, and by which regulation.
 *
 * @param number of the version
 * @param days in their order
 */
public record YearCalendar(
    UUID regulationId,
    int number,
    String title,
    @Nullable String approvalNumber,
    @Nullable LocalDate approvalDate,
    @Nullable String approvalIssuer,
    List<Due> days) {

  public record Due(Deadline.Step step, LocalDate date) {}
}
