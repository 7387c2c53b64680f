package vn.thidua.scoring.schemes.difference;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.schemes.SchemeViews;

/** Differences of schemes as the API shows them. */
final class DifferenceViews {

  private DifferenceViews() {}

  @Schema(name = "SchemeDifference", description = "Nodes are the same if their codes are")
  record Difference(
      @Schema(description = "The scheme before") UUID from,
      @Schema(description = "The scheme after") UUID to,
      @Schema(description = "year, title, totalPoints, tieBreaks") List<HeadChange> head,
      @Schema(description = "As they are now") List<SchemeViews.Node> added,
      @Schema(description = "As they were") List<SchemeViews.Node> removed,
      List<ChangedNode> changed,
      @Schema(description = "Below another node, or at another place among their siblings")
          List<MovedNode> moved) {}

  @Schema(name = "SchemeHeadChange")
  record HeadChange(String field, String before, String after) {}

  /** A node that says something else. */
  @Schema(name = "SchemeChangedNode")
  record ChangedNode(
      String code,
      @Schema(description = "Which fields differ, places aside") List<String> fields,
      SchemeViews.Node before,
      SchemeViews.Node after) {}

  /**
   * A node at another place.
   *
   * @param follows the sibling right before it now; null if it is the first
   */
  @Schema(name = "SchemeMovedNode")
  record MovedNode(
      String code,
      @Nullable String parentBefore,
      @Nullable String parentAfter,
      @Schema(description = "The sibling right before it now; none if it is the first")
          @Nullable String follows) {}
}
