package vn.thidua.scoring.rankings.acts;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done with a ranking, as the API shows it. */
final class RankingActViews {

  private RankingActViews() {}

  /** One act; the change log tells who did it. */
  @Schema(name = "RankingActRow")
  record RankingActRow(UUID id, RankingActKind act, @Nullable String reason, Instant at) {}
}
