package vn.thidua.cluster.pledges;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Aim;
import vn.thidua.cluster.pledges.count.Measure;
import vn.thidua.cluster.pledges.count.Quantity;
import vn.thidua.cluster.pledges.count.Sign;

/** What is asked of pledges. */
final class PledgeRequests {

  private PledgeRequests() {}

  @Schema(name = "NewPledge")
  record Making(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @Schema(description = "Exactly one of agreementId, movementId and parentId")
          @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Schema(description = "The pledge in which it is nested; it belongs to what that belongs to")
          @Nullable UUID parentId,
      @Schema(description = "The cluster on whose page it stands; only with movementId")
          @Nullable UUID clusterId,
      @NotNull UUID organizationId,
      @NotBlank @Size(max = 2000) String text,
      @NotNull Measure measure,
      @NotNull LocalDate from,
      @Schema(description = "The last day") @NotNull LocalDate to,
      @Valid Aim.@Nullable Awards awards,
      @Valid Aim.@Nullable Ratio ratio,
      @Valid Aim.@Nullable Value value) {

    Content content() {
      return new Content(text, measure, from, to, awards, ratio, value);
    }
  }

  @Schema(name = "PledgeContent")
  record Content(
      @NotBlank @Size(max = 2000) String text,
      @NotNull Measure measure,
      @NotNull LocalDate from,
      @Schema(description = "The last day") @NotNull LocalDate to,
      @Schema(description = "Exactly with measure AWARDS") @Valid Aim.@Nullable Awards awards,
      @Schema(description = "Exactly with measure RATIO") @Valid Aim.@Nullable Ratio ratio,
      @Schema(description = "Exactly with measure VALUE") @Valid Aim.@Nullable Value value) {

    Content during(LocalDate first, LocalDate last) {
      return new Content(text, measure, first, last, awards, ratio, value);
    }

    Content saying(String other) {
      return new Content(other, measure, from, to, awards, ratio, value);
    }
  }

  @Schema(name = "PledgeTelling")
  record Telling(
      @Schema(
              description =
                  "The day by which it was so; within the pledge's time, not in the future")
          @NotNull
          LocalDate on,
      @Schema(
              pattern = Quantity.PATTERN,
              description =
                  "What was reached by then (RATIO, VALUE); how many further awards (ROLE_GROUP)")
          @Quantity
          @Nullable BigDecimal amount,
      @Schema(
              description =
                  "How what was reached stands to the amount, as GT for \"over 94 %\"; EQ without")
          @Nullable Sign sign,
      @Schema(description = "Whether it is done; exactly with measure TEXT") @Nullable Boolean done,
      @Schema(description = "An award that one of the ROLE_GROUP holds") @Nullable UUID awardId,
      @Schema(
              description =
                  "The entry that was mistaken; without anything else it is only taken back")
          @Nullable UUID corrects,
      @Schema(description = "Where this is known from, as a report's number")
          @Size(min = 1, max = 500)
          @Nullable String source,
      @Size(min = 1, max = 4000) @Nullable String note,
      @Size(max = 20) @Nullable List<@NotNull UUID> files) {

    List<UUID> filesOrNone() {
      return files == null ? List.of() : files;
    }
  }

  @Schema(name = "PledgeWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}
}
