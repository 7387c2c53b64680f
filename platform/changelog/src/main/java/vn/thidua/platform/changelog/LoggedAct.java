package vn.thidua.platform.changelog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the change log as the API shows it. */
@Schema(name = "LoggedAct")
public record LoggedAct(
    UUID id,
    Instant at,
    LoggedBy by,
    @Schema(description = "Why, as far as one was given") @Nullable String reason,
    @Schema(examples = "member-joined") String action,
    @Schema(examples = "cluster") String aggregateType,
    UUID aggregateId,
    @Schema(description = "The version that the act made") long aggregateVersion,
    @Nullable UUID organizerId,
    @Nullable UUID organizationId,
    List<Change> changes,
    @Schema(description = "How many changes are left out because the caller may not see them yet")
        int withheld) {

  /**
   * @param as the mandate's role, or the coarse role that allowed it, or system
   */
  @Schema(name = "LoggedBy")
  public record LoggedBy(
      @Schema(description = "sub of the person's or the account's tokens") String subject,
      @Schema(examples = "SECRETARY") String as,
      @Nullable UUID mandateId,
      @Schema(description = "The organization or organizer acted for") @Nullable UUID target) {}

  /**
   * @param visible tells by its path whether a change may be shown
   */
  public LoggedAct showing(Predicate<String> visible) {
    List<Change> shown = changes.stream().filter(change -> visible.test(change.path())).toList();
    return new LoggedAct(
        id,
        at,
        by,
        reason,
        action,
        aggregateType,
        aggregateId,
        aggregateVersion,
        organizerId,
        organizationId,
        shown,
        changes.size() - shown.size());
  }

  /**
   * One value before and after.
   *
   * @param path RFC 6901 JSON pointer into the state; empty for the whole of something new
   * @param from null if there was nothing
   * @param to null if there is nothing any more
   */
  @Schema(name = "Change")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Change(
      @Schema(examples = "/members/3/to") String path,
      @Schema(
              implementation = Object.class,
              description = "Any JSON value; null if there was nothing")
          @Nullable JsonNode from,
      @Schema(
              implementation = Object.class,
              description = "Any JSON value; null if there is nothing any more")
          @Nullable JsonNode to) {

    /** A null that was written as JSON is read as what it meant: nothing. */
    public Change {
      from = from == null || from.isNull() ? null : from;
      to = to == null || to.isNull() ? null : to;
    }
  }
}
