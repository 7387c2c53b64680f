package vn.thidua.scoring.rankings.acts;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done with a ranking, as the API shows it. */
final class RankingActViews {

  private RankingActViews() {}

  static final String EXAMPLE =
      """
      {"items": [
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000001", "act": "FROZEN",
         "reason": "Chuẩn bị hội nghị tổng kết", "at": "2025-12-21T01:00:00Z"},
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000002", "act": "TIE_DECIDED",
         "reason": "Hội nghị bỏ phiếu kín, 9/11 phiếu", "at": "2025-12-22T03:15:00Z"},
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000003", "act": "ENDORSED", "reason": null,
         "at": "2025-12-22T04:00:00Z"},
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000004", "act": "OPENED_TO_ALL", "reason": null,
         "at": "2025-12-24T01:00:00Z"}],
       "nextCursor": null}
      """;

  /** One act; the change log tells who did it. */
  @Schema(name = "RankingActRow")
  record RankingActRow(UUID id, RankingActKind act, @Nullable String reason, Instant at) {}
}
