package vn.thidua.cluster.imports.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order rows can be taken so that everything above an organization is as the file wants it
 * before the organization itself comes, wherever it stands in the file. Where the file says nothing
 * of a parent, the register does.
 */
public final class ParentOrder {

  /** A row, of which only one has each name. */
  public record Child<N>(N name, @Nullable N parent, boolean saysParent) {}

  private ParentOrder() {}

  /**
   * @param depths of the rows: how many other rows are above
   * @param cycles of those rows that would be above themselves: the way round, without its end
   */
  public record Result<N>(Map<N, Integer> depths, Map<N, List<N>> cycles) {}

  /**
   * @param recorded the parents that the register has, of everything that is above some row
   */
  public static <N> Result<N> of(List<Child<N>> rows, Map<N, N> recorded) {
    Map<N, N> above = new HashMap<>(recorded);
    Set<N> inFile = new LinkedHashSet<>();
    for (Child<N> row : rows) {
      inFile.add(row.name());
      N parent = row.parent();
      if (parent != null) {
        above.put(row.name(), parent);
      } else if (row.saysParent()) {
        above.remove(row.name());
      }
    }
    Map<N, Integer> depths = new HashMap<>();
    Map<N, List<N>> cycles = new LinkedHashMap<>();
    for (N name : inFile) {
      walk(name, above, inFile, depths, cycles);
    }
    depths.keySet().retainAll(inFile);
    cycles.keySet().retainAll(inFile);
    return new Result<>(depths, cycles);
  }

  private static <N> void walk(
      N begin, Map<N, N> above, Set<N> inFile, Map<N, Integer> depths, Map<N, List<N>> cycles) {
    List<N> path = new ArrayList<>();
    Set<N> onPath = new HashSet<>();
    @Nullable N at = begin;
    while (at != null && !depths.containsKey(at) && onPath.add(at)) {
      path.add(at);
      at = above.get(at);
    }
    if (at != null && !depths.containsKey(at)) {
      List<N> round = List.copyOf(path.subList(path.indexOf(at), path.size()));
      for (int i = 0; i < round.size(); i++) {
        List<N> fromHere = new ArrayList<>(round.subList(i, round.size()));
        fromHere.addAll(round.subList(0, i));
        cycles.put(round.get(i), fromHere);
        depths.put(round.get(i), 0);
      }
      path.removeAll(new HashSet<>(round));
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      N parent = above.get(path.get(i));
      int depth = parent == null ? 0 : depths.getOrDefault(parent, 0);
      depths.put(path.get(i), parent != null && inFile.contains(parent) ? depth + 1 : depth);
    }
  }
}
