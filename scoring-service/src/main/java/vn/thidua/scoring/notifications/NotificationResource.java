package vn.thidua.scoring.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.platform.identity.CurrentActor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.Language;

/** Whether and where the caller wants to be told by mail what there is to do. */
@Path("/v1/notification-preference")
@Tag(name = "tasks", description = "Việc phải làm / What there is to do")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.USER)
class NotificationResource {

  @Schema(name = "NotificationChoice")
  record Choice(
      @NotNull
          @Size(max = 254)
          @Pattern(
              regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
          String email,
      @NotNull Language language,
      @NotNull Frequency frequency) {}

  @Schema(name = "NotificationConfirmation")
  record Confirmation(
      @Schema(description = "As it was mailed")
          @NotNull
          @Pattern(regexp = "[0-9]{8}")
          @Size(max = 8)
          String code) {}

  private final ChoosePreference choose;
  private final NotificationQueries queries;
  private final CurrentActor actor;

  NotificationResource(ChoosePreference choose, NotificationQueries queries, CurrentActor actor) {
    this.choose = choose;
    this.queries = queries;
    this.actor = actor;
  }

  @GET
  @Operation(
      operationId = "getNotificationPreference",
      summary = "Tôi muốn nhận thư thế nào / How the caller wants to be told")
  public NotificationViews.One get() {
    return queries.of(actor.get());
  }

  @PUT
  @Operation(
      operationId = "chooseNotificationPreference",
      summary =
          "Chọn địa chỉ và tần suất / Says where and how often; a new address gets a code first")
  public NotificationViews.One choose(@NotNull @Valid Choice request) {
    choose.choose(request, actor.get());
    return queries.of(actor.get());
  }

  @POST
  @Path("/confirmation")
  @Operation(
      operationId = "confirmNotificationAddress",
      summary = "Xác nhận địa chỉ / Confirms the address with the code that was mailed there")
  public NotificationViews.One confirm(@NotNull @Valid Confirmation request) {
    if (!choose.confirm(request.code(), actor.get())) {
      throw Preference.wrongCode();
    }
    return queries.of(actor.get());
  }

  @DELETE
  @Operation(
      operationId = "forgetNotificationPreference",
      summary = "Không nhận thư nữa / No more mail; the address is forgotten")
  public void forget() {
    choose.forget(actor.get());
  }
}
