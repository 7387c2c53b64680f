package vn.thidua.scoring.rankings.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ranking that is not, as the API shows it. */
final class WhatIfViews {

  private WhatIfViews() {}

  @Schema(name = "RankingWhatIf", description = "Computed from a copy; nothing of it is kept")
  record WhatIfView(
      UUID rankingId,
      @Schema(
              description =
                  "Whether the whole cluster was ranked anew. If not, the caller sees the details"
                      + " of some members only: those have their new totals, placed among the"
                      + " totals of the others as they are in the ranking")
          boolean clusterRanked,
      @Schema(description = "By the rank they would have, barred ones last") List<WhatIfRow> rows,
      @Schema(description = "What would be otherwise, of those whose details the caller sees")
          List<ChangesViews.UnitDifference> units) {}

  @Schema(name = "RankingWhatIfRow")
  record WhatIfRow(
      UUID organizationId,
      @Nullable String organizationName,
      @Schema(description = "In the ranking; null if barred") @Nullable Integer rankBefore,
      @Schema(description = "That it would have; null if barred") @Nullable Integer rank,
      @Schema(description = "Whether it would be equal to another one") boolean tied,
      @Schema(description = "What would bar it") List<String> bars,
      @Schema(description = "In the ranking") BigDecimal totalBefore,
      @Schema(description = "That it would have") BigDecimal total) {}
}
