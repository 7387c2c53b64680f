package vn.thidua.scoring.schemes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.SchemeNode;

/**
 * A scheme as the change log compares it: its nodes by their codes, and their order besides, so
 * that one more node does not look like a change of all that follow it.
 */
record SchemeLogged(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    UUID organizerId,
    int year,
    String title,
    BigDecimal totalPoints,
    List<String> tieBreaks,
    SchemeStatus status,
    @Nullable UUID replacesId,
    @Nullable UUID copiedFromId,
    @Nullable Instant publishedAt,
    List<String> order,
    Map<String, SchemeViews.Node> nodes) {

  static SchemeLogged of(Scheme scheme, List<? extends @Nullable SchemeNode> tree) {
    Map<String, SchemeViews.Node> nodes = new LinkedHashMap<>();
    for (SchemeViews.Node node : SchemeViews.Node.all(tree)) {
      // A draft may be wrong in any way, also by a code that stands twice.
      String code = nodes.containsKey(node.code()) ? node.code() + "#" + nodes.size() : node.code();
      nodes.put(code, node);
    }
    SchemeState head = scheme.state(null);
    return new SchemeLogged(
        head.id(),
        head.source(),
        head.key(),
        head.organizerId(),
        head.year(),
        head.title(),
        head.totalPoints(),
        head.tieBreaks(),
        head.status(),
        head.replacesId(),
        head.copiedFromId(),
        head.publishedAt(),
        new ArrayList<>(nodes.keySet()),
        nodes);
  }
}
