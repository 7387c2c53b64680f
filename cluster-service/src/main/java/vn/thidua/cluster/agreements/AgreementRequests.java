package vn.thidua.cluster.agreements;

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

/** What is asked of agreements. */
final class AgreementRequests {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  private AgreementRequests() {}

  @Schema(name = "NewAgreement")
  record NewAgreement(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID clusterId,
      @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
      @Schema(description = "By default that of the agreement it is based on")
          @Size(min = 1, max = 500)
          @Nullable String title,
      @Schema(description = "By default that of the agreement it is based on")
          @Size(min = 1, max = 100_000)
          @Nullable String text,
      @Schema(
              description =
                  "An agreement of the cluster for an earlier year, whose text and pledges are"
                      + " copied")
          @Nullable UUID basedOn,
      @Size(max = 20) @Nullable List<@NotNull UUID> files) {}

  @Schema(name = "AgreementBody")
  record Body(
      @NotBlank @Size(max = 500) String title,
      @Size(min = 1, max = 100_000) @Nullable String text,
      @Size(max = 20) @Nullable List<@NotNull UUID> files) {}

  @Schema(name = "AgreementOpening")
  record Opening(
      @Schema(description = "From when on it can be signed; today by default, not in the future")
          @Nullable LocalDate on) {}

  @Schema(name = "AgreementClosing")
  record Closing(
      @Schema(
              description =
                  "Who is a member on this day and has not signed counts as unsigned; today by"
                      + " default, not in the future")
          @Nullable LocalDate on) {}

  @Schema(name = "NewAgreementSignature")
  record NewSignature(
      @NotNull UUID organizationId,
      @Schema(description = "Who signed; may be left out of what was signed on paper") @Valid
          AgreementViews.@Nullable Signer person,
      @Schema(
              description =
                  "When; has to be told of what was signed on paper, and is today for whoever signs"
                      + " here")
          @Nullable LocalDate signedOn,
      @Schema(
              description =
                  "That it was signed on paper, which a secretary records; without it the"
                      + " organization's representative signs")
          @Valid
          @Nullable Paper onPaper) {}

  @Schema(name = "AgreementPaper")
  record Paper(@Schema(description = "The scan") @Nullable UUID fileId) {}

  @Schema(name = "AgreementSignatureWithdrawal")
  record Withdrawal(@NotBlank @Size(max = 500) String reason) {}
}
