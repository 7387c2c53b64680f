package vn.thidua.scoring.runs.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pages as the OpenAPI document has them: an answer with an example has to name its schema. */
final class RunPages {

  private static final String READ_ON = "Pass as ?cursor= to read on; null on the last page";

  private RunPages() {}

  @Schema(name = "PageRankingRunView")
  record Runs(
      List<RankingRunView> items,
      @Schema(description = READ_ON, nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable String nextCursor) {}

  @Schema(name = "PageRankingTaskRow")
  record Tasks(
      List<RankingTaskRow> items,
      @Schema(description = READ_ON, nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
          @Nullable String nextCursor) {}
}
