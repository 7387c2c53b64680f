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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Band;
import vn.thidua.scoring.engine.scheme.Direction;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.schemes.SchemeContent;
import vn.thidua.scoring.schemes.SchemeViews;
import vn.thidua.scoring.schemes.drafting.CopyScheme;
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

    /** As it is handed in; without its reference, which is the name of one scheme only. */
    static Drafting of(SchemeViews.One scheme) {
      return new Drafting(
          null,
          null,
          scheme.organizerId(),
          scheme.year(),
          scheme.title(),
          scheme.totalPoints(),
          scheme.tieBreaks(),
          scheme.nodes().stream().map(Node::of).toList());
    }

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

    static Node of(SchemeViews.Node node) {
      return new Node(
          node.code(),
          node.parent(),
          node.part(),
          node.title(),
          node.maxPoints(),
          node.method(),
          node.direction(),
          node.pointsPerItem(),
          node.bands().stream()
              .map(band ->
                  new NodeBand(
                      Objects.requireNonNull(band.threshold()),
                      Objects.requireNonNull(band.points())))
              .toList(),
          node.evidenceRequired());
    }

    SchemeNode schemeNode() {
      return new SchemeNode(
          code,
          above(parent),
          part,
          title,
          maxPoints,
          method,
          direction,
          pointsPerItem,
          schemeBands(bands),
          Boolean.TRUE.equals(evidenceRequired));
    }
  }

  /** One node of a draft, to be put in its place. */
  @Schema(name = "SchemeNodeToWrite", description = "A group if it has no method, else a leaf")
  record WrittenNode(
      @Schema(
              description =
                  "Another code than that in the path renames the node; what is below it and"
                      + " tie-breaks that name it follow")
          @Size(min = 1, max = 64)
          @Nullable String code,
      @Schema(description = "Code of the node above; none at the top") @Size(max = 64)
          @Nullable String parent,
      @Schema(description = "Sibling to stand before; by default a new node comes last")
          @Size(max = 64)
          @Nullable String before,
      @Schema(description = "Of a top group only") @Nullable Part part,
      @NotNull @Size(max = 1000) String title,
      @Amount @Nullable BigDecimal maxPoints,
      @Nullable ScoringMethod method,
      @Schema(description = "HIGHER_IS_BETTER by default") @Nullable Direction direction,
      @Amount @Nullable BigDecimal pointsPerItem,
      @Size(max = 100) @Nullable List<@NotNull @Valid NodeBand> bands,
      @Nullable Boolean evidenceRequired) {

    SchemeNode schemeNode(String inPath) {
      return new SchemeNode(
          code == null ? inPath : code,
          above(parent),
          part,
          title,
          maxPoints,
          method,
          direction,
          pointsPerItem,
          schemeBands(bands),
          Boolean.TRUE.equals(evidenceRequired));
    }
  }

  @Schema(name = "SchemeNodeMove")
  record Move(
      @Schema(description = "The node that goes, with everything below it")
          @NotBlank
          @Size(max = 64)
          String code,
      @Schema(description = "Code of the node above afterwards; none at the top") @Size(max = 64)
          @Nullable String parent,
      @Schema(description = "Sibling to stand before; the end by default") @Size(max = 64)
          @Nullable String before,
      @Schema(description = "Of what becomes a top group; the one it is in by default")
          @Nullable Part part) {}

  @Schema(name = "SchemeCopy")
  record Copying(
      @Size(min = 1, max = 100) @Nullable String source,
      @Size(min = 1, max = 200) @Nullable String key,
      @Schema(description = "Whose draft it becomes; by default that of the same organizer")
          @Nullable UUID organizerId,
      @NotNull @Min(1945) @Max(2200) Integer year,
      @Schema(description = "The same by default") @Size(min = 1, max = 1000)
          @Nullable String title) {

    CopyScheme.Copy copy() {
      return new CopyScheme.Copy(source, key, organizerId, year, title);
    }
  }

  /** No code is empty, so an empty one says that there is nothing above. */
  static @Nullable String above(@Nullable String parent) {
    return parent == null || parent.isEmpty() ? null : parent;
  }

  private static List<@Nullable Band> schemeBands(@Nullable List<NodeBand> bands) {
    List<@Nullable Band> all = new ArrayList<>();
    if (bands != null) {
      bands.forEach(band -> all.add(new Band(band.threshold(), band.points())));
    }
    return all;
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
