package vn.thidua.scoring.rankings.acts.freezing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for about freezing. */
final class FreezeRequests {

  private FreezeRequests() {}

  @Schema(name = "RankingFreezing")
  record Freezing(
      @Schema(examples = "Chuẩn bị hội nghị tổng kết") @Size(min = 1, max = 2000)
          @Nullable String reason) {}

  @Schema(name = "RankingThawing")
  record Thawing(@NotBlank @Size(max = 2000) String reason) {}
}
