package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as written down, a group if it has no method and a leaf if it has one. Any field of a
 * draft may be missing or wrong.
 *
 * @param code names the node within its scheme
 * @param parent the code of the node above, or null at the top
 * @param part given at the top only; the nodes below inherit it
 * @param maxPoints the ceiling; of a bonus or penalty group it caps what its children add up to
 * @param direction null means that higher is better
 * @param pointsPerItem for PER_ITEM
 * @param bands for BANDS, in any order; empty for every other method
 * @param evidenceRequired without evidence such a leaf is worth nothing
 */
public record SchemeNode(
    @Nullable String code,
    @Nullable String parent,
    @Nullable Part part,
    @Nullable String title,
    @Nullable BigDecimal maxPoints,
    @Nullable ScoringMethod method,
    @Nullable Direction direction,
    @Nullable BigDecimal pointsPerItem,
    List<@Nullable Band> bands,
    boolean evidenceRequired) {

  // Written out, because javac drops the @Nullable of type arguments from a compact constructor.
  public SchemeNode(
      @Nullable String code,
      @Nullable String parent,
      @Nullable Part part,
      @Nullable String title,
      @Nullable BigDecimal maxPoints,
      @Nullable ScoringMethod method,
      @Nullable Direction direction,
      @Nullable BigDecimal pointsPerItem,
      List<@Nullable Band> bands,
      boolean evidenceRequired) {
    this.code = code;
    this.parent = parent;
    this.part = part;
    this.title = title;
    this.maxPoints = maxPoints;
    this.method = method;
    this.direction = direction;
    this.pointsPerItem = pointsPerItem;
    this.bands = Collections.unmodifiableList(new ArrayList<>(bands));
    this.evidenceRequired = evidenceRequired;
  }

  /** Whether this is a group, which has no points of its own. */
  public boolean isGroup() {
    return method == null;
  }
}
