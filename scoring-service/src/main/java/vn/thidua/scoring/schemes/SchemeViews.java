package vn.thidua.scoring.schemes;

import java.math.BigDecimal;
import java.time.Instant;
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

/** Schemes as the API shows them. */
public final class SchemeViews {

  private SchemeViews() {}

  /** A scheme in a list. */
  @Schema(name = "SchemeRow")
  public record SchemeRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int year,
      String title,
      BigDecimal totalPoints,
      List<String> tieBreaks,
      SchemeStatus status,
      @Schema(description = "The published scheme of which this is a new version")
          @Nullable UUID replacesId,
      @Schema(description = "The scheme that it was copied from") @Nullable UUID copiedFromId,
      Instant createdAt,
      @Nullable Instant publishedAt,
      long version) {}

  /** A scheme with its tree. */
  @Schema(name = "Scheme")
  public record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int year,
      String title,
      BigDecimal totalPoints,
      List<String> tieBreaks,
      @Schema(description = "Depth and order come from the parent links") List<Node> nodes,
      SchemeStatus status,
      @Schema(description = "The published scheme of which this is a new version")
          @Nullable UUID replacesId,
      @Schema(description = "The scheme that it was copied from") @Nullable UUID copiedFromId,
      Instant createdAt,
      @Nullable Instant publishedAt,
      long version) {

    static One of(SchemeRow row, List<Node> nodes) {
      return new One(
          row.id(),
          row.source(),
          row.key(),
          row.organizerId(),
          row.year(),
          row.title(),
          row.totalPoints(),
          row.tieBreaks(),
          nodes,
          row.status(),
          row.replacesId(),
          row.copiedFromId(),
          row.createdAt(),
          row.publishedAt(),
          row.version());
    }
  }

  /** A group if it has no method, else a leaf. */
  @Schema(name = "SchemeNode")
  public record Node(
      String code,
      @Nullable String parent,
      @Nullable Part part,
      String title,
      @Nullable BigDecimal maxPoints,
      @Nullable ScoringMethod method,
      @Nullable Direction direction,
      @Nullable BigDecimal pointsPerItem,
      List<NodeBand> bands,
      boolean evidenceRequired) {

    public static List<Node> all(List<? extends @Nullable SchemeNode> nodes) {
      List<Node> views = new ArrayList<>(nodes.size());
      for (SchemeNode node : nodes) {
        if (node != null) {
          views.add(of(node));
        }
      }
      return views;
    }

    private static Node of(SchemeNode node) {
      List<NodeBand> bands = new ArrayList<>();
      for (Band band : node.bands()) {
        if (band != null) {
          bands.add(new NodeBand(band.threshold(), band.points()));
        }
      }
      return new Node(
          String.valueOf(node.code()),
          node.parent(),
          node.part(),
          String.valueOf(node.title()),
          node.maxPoints(),
          node.method(),
          node.direction(),
          node.pointsPerItem(),
          bands,
          node.evidenceRequired());
    }
  }

  @Schema(name = "SchemeBand")
  public record NodeBand(@Nullable BigDecimal threshold, @Nullable BigDecimal points) {}

  /** Everything that keeps a scheme from being published. */
  @Schema(name = "SchemeViolations")
  public record Violations(List<Violation> items) {}

  /**
   * @param pointer RFC 6901 JSON pointer into the scheme
   */
  @Schema(name = "SchemeViolation")
  public record Violation(
      @Schema(examples = "/nodes/3/maxPoints") String pointer,
      @Nullable String nodeCode,
      @Schema(examples = "group-sum-mismatch") String code,
      String message) {}
}
