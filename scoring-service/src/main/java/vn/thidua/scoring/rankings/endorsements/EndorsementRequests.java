package vn.thidua.scoring.rankings.endorsements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.endorsement.SaidRank;
import vn.thidua.scoring.legal.LegalBasis;

/** What is asked for about endorsing. */
final class EndorsementRequests {

  private EndorsementRequests() {}

  @Schema(name = "NewRankingEndorsement")
  record NewEndorsement(
      @Schema(description = "When the conference met; not in the future") @NotNull LocalDate heldOn,
      @Schema(description = "The conference, in cluster-service") @Nullable UUID conferenceId,
      @Schema(description = "The document that says so") @NotNull @Valid LegalBasis minutes,
      @Schema(
              description =
                  "Only where they are others than those computed and decided; all ranks together"
                      + " must be 1 plus how many are ranked above")
          @Size(max = 200)
          @Nullable List<@NotNull @Valid NewEndorsedRank> ranks,
      @Schema(description = "Needed once another ranking of the cluster is published: that one")
          @Nullable UUID rectifies,
      @Schema(description = "With rectifies: why that one is put right") @Size(min = 1, max = 2000)
          @Nullable String reason,
      @Schema(description = "true: everybody may read it at once; false by default")
          @Nullable Boolean publish) {

    List<SaidRank> saidRanks() {
      return ranks == null
          ? List.of()
          : ranks.stream()
              .map(one -> new SaidRank(one.organizationId(), one.rank(), one.reason()))
              .toList();
    }
  }

  @Schema(name = "NewEndorsedRank")
  record NewEndorsedRank(
      @NotNull UUID organizationId,
      @NotNull @Min(1) @Max(1000) Integer rank,
      @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "RankingEndorsementWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}
}
