package vn.thidua.scoring.sheets.values;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the member says to one criterion. */
public record Explanation(
    @NotBlank @Size(max = 64) String criterion, @NotBlank @Size(max = 5000) String text) {}
