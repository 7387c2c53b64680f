package vn.thidua.scoring.schemes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.SchemeNode;

/** Schemes as the API shows them. */
final class SchemeViews {

  private SchemeViews() {}

  /** A scheme in a list. */
  @Schema(name = "SchemeRow")
  record SchemeRow(
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
      Instant createdAt,
      @Nullable Instant publishedAt,
      long version) {}

  /** A scheme with its tree. */
  @Schema(name = "Scheme")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int year,
      String title,
      BigDecimal totalPoints,
      List<String> tieBreaks,
      @Schema(description = "Depth and order come from the parent links") List<SchemeNode> nodes,
      SchemeStatus status,
      @Schema(description = "The published scheme of which this is a new version")
          @Nullable UUID replacesId,
      Instant createdAt,
      @Nullable Instant publishedAt,
      long version) {

    static One of(SchemeRow row, List<SchemeNode> nodes) {
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
          row.createdAt(),
          row.publishedAt(),
          row.version());
    }
  }

  /** Everything that keeps a scheme from being published. */
  @Schema(name = "SchemeViolations")
  record Violations(List<Violation> items) {}

  /**
   * @param pointer RFC 6901 JSON pointer into the scheme
   */
  @Schema(name = "SchemeViolation")
  record Violation(
      @Schema(examples = "/nodes/3/maxPoints") String pointer,
      @Nullable String nodeCode,
      @Schema(examples = "group-sum-mismatch") String code,
      String message) {}
}
