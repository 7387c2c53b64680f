package vn.thidua.scoring.sheets.bars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.legal.LegalBasis;

/** A reason why a member is to get no rank. */
public record NewBar(
    @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Z][A-Z0-9_]*") String code,
    @NotBlank @Size(max = 1000) String reason,
    @Schema(description = "The document that orders it") @Valid @Nullable LegalBasis legalBasis) {}
