package vn.thidua.scoring.sheets.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.scoring.engine.scheme.Part;
import vn.thidua.scoring.engine.scheme.SchemeNode;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/**
 * A node of a published scheme where it stands.
 *
 * @param depth 0 at the top
 */
public record FormOutline(SchemeNode node, Part part, int depth) {

  /** All nodes in tree order. */
  public static List<FormOutline> of(ScoringScheme scheme) {
    Map<String, List<SchemeNode>> below = new HashMap<>();
    List<SchemeNode> tops = new ArrayList<>();
    for (SchemeNode node : scheme.nodes()) {
      if (node != null) {
        String parent = node.parent();
        (parent == null ? tops : below.computeIfAbsent(parent, unseen -> new ArrayList<>()))
            .add(node);
      }
    }
    List<FormOutline> outline = new ArrayList<>(scheme.nodes().size());
    tops.forEach(top -> add(top, Objects.requireNonNull(top.part()), 0, below, outline));
    return outline;
  }

  private static void add(
      SchemeNode node,
      Part part,
      int depth,
      Map<String, List<SchemeNode>> below,
      List<FormOutline> outline) {
    outline.add(new FormOutline(node, part, depth));
    below
        .getOrDefault(Objects.requireNonNull(node.code()), List.of())
        .forEach(child -> add(child, part, depth + 1, below, outline));
  }
}
