package vn.thidua.scoring.indicators.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thidua.scoring.indicators.IndicatorScope;

/** Which units and clusters of an organizer have or had a name. */
final class KnownNames {

  private final Map<String, Set<UUID>> organizations = new HashMap<>();
  private final Map<String, Set<UUID>> clusters = new HashMap<>();

  void add(IndicatorScope scope, String name, UUID id) {
    in(scope).computeIfAbsent(FigureColumn.plain(name), unseen -> new HashSet<>()).add(id);
  }

  Set<UUID> of(IndicatorScope scope, String name) {
    return in(scope).getOrDefault(FigureColumn.plain(name), Set.of());
  }

  private Map<String, Set<UUID>> in(IndicatorScope scope) {
    return scope == IndicatorScope.ORGANIZATION ? organizations : clusters;
  }
}
