package vn.thidua.scoring.rankings.acts.ties;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;

/** What is asked for about ties. */
final class TieRequests {

  private TieRequests() {}

  @Schema(name = "NewTieDecision")
  record Decision(
      @Schema(
              description =
                  "Tied at one rank, in the order decided; those of the tie that are left out come"
                      + " after them, equal")
          @NotNull
          @Size(min = 1, max = 200)
          List<@NotNull UUID> organizationIds,
      @Schema(examples = "Hội nghị bỏ phiếu kín") @NotBlank @Size(max = 2000) String reason,
      @Schema(description = "The document that says so") @Valid @Nullable LegalBasis minutes) {}

  @Schema(name = "TieDecisionWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}
}
