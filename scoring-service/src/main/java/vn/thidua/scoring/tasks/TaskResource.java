package vn.thidua.scoring.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What must I do? */
@Path("/v1/tasks")
@Tag(name = "tasks", description = "Việc phải làm / What there is to do")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class TaskResource {

  private static final int A_WEEK = 7;
  private static final int MOST_DAYS = 366;

  private final TaskQueries queries;
  private final MarkTask mark;
  private final CurrentActor actor;
  private final Cursors cursors;

  TaskResource(TaskQueries queries, MarkTask mark, CurrentActor actor, Cursors cursors) {
    this.queries = queries;
    this.mark = mark;
    this.actor = actor;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listTasks",
      summary =
          "Tôi phải làm gì? / What the caller has to do, over all clusters and periods, by deadline")
  public Page<TaskViews.TaskRow> list(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("periodId") @Nullable String periodId,
      @QueryParam("clusterId") @Nullable String clusterId,
      @QueryParam("organizationId") @Nullable String organizationId,
      @QueryParam("overdue") @Nullable String overdue,
      @Parameter(description = "false: only what the caller has not marked as read")
          @QueryParam("read")
          @Nullable String read,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Actor caller = actor.get();
    TaskQueries.Filter filter =
        new TaskQueries.Filter(
            PathValue.constant("kind", TaskKind.class, kind),
            PathValue.uuid("periodId", periodId),
            PathValue.uuid("clusterId", clusterId),
            PathValue.uuid("organizationId", organizationId),
            PathValue.bool("overdue", overdue),
            PathValue.bool("read", read));
    return queries.list(
        filter, caller, cursors.read("tasks|" + caller.subject() + filter, cursor, limit));
  }

  @GET
  @Path("/summary")
  @Operation(
      operationId = "summarizeTasks",
      summary = "Tổng số việc / How much the caller has to do, by kind")
  public TaskViews.Summary summary(
      @Parameter(description = "What counts as due soon; 7 by default") @QueryParam("withinDays")
          @Nullable String withinDays) {
    Integer wanted = PathValue.integer("withinDays", withinDays);
    int days = wanted == null ? A_WEEK : wanted;
    if (days < 0 || days > MOST_DAYS) {
      throw ProblemException.invalid(
          "?withinDays",
          "range",
          Text.of("withinDays phải từ 0 đến %d", "withinDays must be from 0 to %d", MOST_DAYS));
    }
    return queries.summary(actor.get(), days);
  }

  @PUT
  @Path("/{id}/read-mark")
  @Operation(
      operationId = "markTaskRead",
      summary = "Đánh dấu đã xem / Marks it as read, for as long as it is the same turn")
  public void read(@PathParam("id") String id) {
    mark.read(PathValue.id("task", id), actor.get());
  }

  @DELETE
  @Path("/{id}/read-mark")
  @Operation(operationId = "markTaskUnread", summary = "Bỏ dấu đã xem / Takes the mark back")
  public void unread(@PathParam("id") String id) {
    mark.unread(PathValue.id("task", id), actor.get());
  }
}
