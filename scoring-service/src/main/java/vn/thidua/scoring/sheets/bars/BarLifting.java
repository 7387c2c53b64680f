package vn.thidua.scoring.sheets.bars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;

/** Why a bar is to be lifted. */
@Schema(name = "Lift")
public record BarLifting(
    @NotBlank @Size(max = 1000) String reason,
    @Schema(description = "The document that orders it") @Valid @Nullable LegalBasis legalBasis) {}
