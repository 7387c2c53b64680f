package vn.thidua.scoring.rankings.insight;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;
import vn.thidua.scoring.engine.insight.SaidFields;
import vn.thidua.scoring.engine.insight.WhatIf;

/** What is assumed. */
final class WhatIfRequests {

  private static final int MOST_PIECES = 10_000;

  private WhatIfRequests() {}

  @Schema(name = "RankingAssumptions")
  record Assumptions(
      @NotNull @Size(max = 500) List<@NotNull @Valid AssumedValue> changes,
      @Size(max = 200) @Nullable List<@NotNull @Valid AssumedBars> bars) {

    List<WhatIf.Assumption> values() {
      return changes.stream().map(AssumedValue::assumption).toList();
    }

    List<AssumedBars> allBars() {
      return bars == null ? List.of() : bars;
    }
  }

  /** A field that is absent stays as it counts. */
  @Schema(name = "RankingAssumedValue")
  record AssumedValue(
      @NotNull UUID organizationId,
      @NotBlank @Size(max = 64) String criterion,
      @Nullable Boolean assigned,
      @Digits(integer = Decimals.MAX_INTEGER_DIGITS, fraction = Decimals.MAX_FRACTION_DIGITS)
          @Nullable BigDecimal target,
      @Digits(integer = Decimals.MAX_INTEGER_DIGITS, fraction = Decimals.MAX_FRACTION_DIGITS)
          @Nullable BigDecimal actual,
      @Digits(integer = Decimals.MAX_INTEGER_DIGITS, fraction = Decimals.MAX_FRACTION_DIGITS)
          @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Digits(integer = Decimals.MAX_INTEGER_DIGITS, fraction = Decimals.MAX_FRACTION_DIGITS)
          @Nullable BigDecimal count,
      @Schema(description = "How many pieces") @Min(0) @Max(MOST_PIECES) @Nullable Integer evidence,
      @Nullable Boolean rejected) {

    private WhatIf.Assumption assumption() {
      return new WhatIf.Assumption(
          organizationId,
          criterion,
          new SaidFields(assigned, target, actual, points, passed, count, evidence, rejected));
    }
  }

  @Schema(name = "RankingAssumedBars")
  record AssumedBars(
      @NotNull UUID organizationId,
      @Schema(description = "All that would bar it; empty: nothing") @NotNull @Size(max = 20)
          List<@NotBlank @Size(max = 64) String> codes) {}
}
