package vn.thidua.scoring.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Moment;

/** Tasks as the API shows them. */
public final class TaskViews {

  private TaskViews() {}

  /** One thing that the caller has to do. */
  @Schema(name = "TaskRow")
  public record TaskRow(
      @Schema(
              description =
                  "The same as long as it is the same turn of the same sheet or complaint")
          UUID id,
      TaskKind kind,
      @Schema(description = "Since when it is the caller's turn") Instant since,
      @Schema(description = "Too late from then on; null where the period has no such deadline")
          @Nullable Moment due,
      @Schema(description = "The day at whose end it is due, where that is a midnight")
          @Nullable LocalDate dueEndOf,
      boolean overdue,
      @Schema(description = "When the caller marked it as read; null if not")
          @Nullable Instant readAt,
      UUID periodId,
      String periodTitle,
      UUID clusterId,
      @Nullable String clusterName,
      @Schema(description = "The unit whose sheet it is") UUID organizationId,
      @Nullable String organizationName,
      UUID sheetId,
      @Nullable UUID complaintId,
      @Schema(
              description = "Where it is done, below the root of the API",
              examples = "/v1/score-sheets/0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c0d")
          String path,
      @Schema(description = "Of a sheet that came back: why") @Nullable String reason,
      TaskCounts counts) {}

  /** How much of the sheet there is to do. */
  @Schema(name = "TaskCounts")
  public record TaskCounts(
      @Schema(description = "Criteria that are assigned to the unit") int assigned,
      @Schema(description = "Of these, with something entered") int filled,
      @Schema(description = "Of these, with nothing entered") int missing,
      @Schema(description = "Filled, but without the evidence that the scheme asks for")
          int withoutEvidence,
      @Schema(description = "Corrected or rejected by the head's review, and not explained")
          int toExplain) {}

  /** How much there is to do, as a whole. */
  @Schema(name = "TaskSummary")
  record Summary(
      long total,
      long unread,
      long overdue,
      @Schema(description = "Not overdue, and due within so many days") long dueSoon,
      int withinDays,
      List<KindCount> kinds) {}

  @Schema(name = "TaskKindCount")
  record KindCount(TaskKind kind, long total, long unread, long overdue, long dueSoon) {}
}
