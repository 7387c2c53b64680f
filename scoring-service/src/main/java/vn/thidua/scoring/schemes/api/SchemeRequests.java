package vn.thidua.scoring.schemes.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.drafting.NewScheme;

/** What is sent to schemes. */
final class SchemeRequests {

  private SchemeRequests() {}

  @Schema(name = "SchemeDraft")
  record Drafting(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @NotNull UUID organizerId,
      @NotNull @Min(1945) @Max(2200) Integer year,
      @NotBlank @Size(max = 1000) String title,
      @Schema(pattern = Amount.PATTERN) @NotNull @Amount BigDecimal totalPoints,
      @Schema(description = "GROUP:code, FEWEST_PENALTY, MOST_BONUS, MOST_FULL_MARKS, in order")
          @Size(max = 100)
          @Nullable List<@NotNull @Size(max = 100) String> tieBreaks,
      @Schema(description = "At most 500 can be published, six levels deep")
          @NotNull
          @Size(max = 1000)
          List<@NotNull @Valid Node> nodes) {

    NewScheme newScheme() {
      return new NewScheme(organizerId, source, key, content());
    }

    private SchemeContent content() {
      return new SchemeContent(
          year,
          title,
          totalPoints,
          tieBreaks == null ? List.of() : tieBreaks,
          nodes.stream().map(Node::schemeNode).toList());
    }
  }

  @Schema(name = "SchemeDraftNode", description = "A group if it has no method, else a leaf")
  record Node(
      @NotNull @Size(max = 64) String code,
      @Schema(description = "Code of the node above; none at the top") @Size(max = 64)
          @Nullable String parent,
      @Schema(description = "Of a top group only") @Nullable Part part,
      @NotNull @Size(max = 1000) String title,
      @Amount @Nullable BigDecimal maxPoints,
      @Nullable ScoringMethod method,
      @Schema(description = "HIGHER_IS_BETTER by default") @Nullable Direction direction,
      @Amount @Nullable BigDecimal pointsPerItem,
      @Size(max = 100) @Nullable List<@NotNull @Valid NodeBand> bands,
      @Nullable Boolean evidenceRequired) {

    SchemeNode schemeNode() {
      return new SchemeNode(
          code,
          parent,
          part,
          title,
          maxPoints,
          method,
          direction,
          pointsPerItem,
          schemeBands(),
          Boolean.TRUE.equals(evidenceRequired));
    }

    private List<@Nullable Band> schemeBands() {
      List<@Nullable Band> all = new ArrayList<>();
      if (bands != null) {
        bands.forEach(band -> all.add(new Band(band.threshold(), band.points())));
      }
      return all;
    }
  }

  @Schema(name = "SchemeDraftBand")
  record NodeBand(
      @Schema(pattern = Amount.PATTERN) @NotNull @Amount BigDecimal threshold,
      @Schema(pattern = Amount.PATTERN) @NotNull @Amount BigDecimal points) {}

  @Schema(name = "SchemeNextVersion")
  record NextVersion(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key) {}
}
