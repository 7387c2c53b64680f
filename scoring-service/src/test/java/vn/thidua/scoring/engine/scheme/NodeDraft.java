package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node whose fields can be changed one at a time, to break a scheme on purpose. */
final class NodeDraft {

  @Nullable String code;
  @Nullable String parent;
  @Nullable Part part;
  @Nullable BigDecimal maxPoints;
  @Nullable ScoringMethod method;
  @Nullable Direction direction;
  @Nullable BigDecimal pointsPerItem;
  List<@Nullable Band> bands = new ArrayList<>();
  boolean evidenceRequired;

  static NodeDraft of(SchemeNode node) {
    NodeDraft draft = new NodeDraft();
    draft.code = node.code();
    draft.parent = node.parent();
    draft.part = node.part();
    draft.maxPoints = node.maxPoints();
    draft.method = node.method();
    draft.direction = node.direction();
    draft.pointsPerItem = node.pointsPerItem();
    draft.bands = new ArrayList<>(node.bands());
    draft.evidenceRequired = node.evidenceRequired();
    return draft;
  }

  static NodeDraft top(String code, Part part, @Nullable String max) {
    NodeDraft draft = new NodeDraft();
    draft.code = code;
    draft.part = part;
    draft.maxPoints = max == null ? null : new BigDecimal(max);
    return draft;
  }

  static NodeDraft leaf(String code, String parent, String max, ScoringMethod method) {
    NodeDraft draft = new NodeDraft();
    draft.code = code;
    draft.parent = parent;
    draft.maxPoints = new BigDecimal(max);
    draft.method = method;
    return draft;
  }

  NodeDraft but(Consumer<NodeDraft> change) {
    change.accept(this);
    return this;
  }

  NodeDraft bands(String... thresholdsAndPoints) {
    bands = new ArrayList<>();
    for (int i = 0; i < thresholdsAndPoints.length; i += 2) {
      bands.add(
          new Band(
              new BigDecimal(thresholdsAndPoints[i]), new BigDecimal(thresholdsAndPoints[i + 1])));
    }
    return this;
  }

  SchemeNode node() {
    return new SchemeNode(
        code,
        parent,
        part,
        "Tiêu chí",
        maxPoints,
        method,
        direction,
        pointsPerItem,
        bands,
        evidenceRequired);
  }
}
