package vn.thidua.scoring.engine.scheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parent links of a scheme followed once, whatever they say: nodes are known by their place in
 * the scheme's list. Of nodes with the same code the first one is meant by a link.
 */
final class SchemeTree {

  private static final int TOP = -1;
  private static final int NOWHERE = -2;

  private final List<@Nullable SchemeNode> nodes;
  private final Map<String, Integer> byCode = new HashMap<>();
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<Integer> tops = new ArrayList<>();
  private final List<Integer> preorder = new ArrayList<>();
  private final int[] parents;
  private final int[] depths;
  private final @Nullable Part[] parts;
  private final boolean[] cyclic;

  SchemeTree(List<@Nullable SchemeNode> nodes) {
    this.nodes = nodes;
    int size = nodes.size();
    parents = new int[size];
    depths = new int[size];
    parts = new Part[size];
    cyclic = new boolean[size];
    for (int i = 0; i < size; i++) {
      children.add(new ArrayList<>(0));
      SchemeNode node = nodes.get(i);
      if (node != null && node.code() != null) {
        byCode.putIfAbsent(node.code(), i);
      }
    }
    link();
    walkDown();
    findCycles();
  }

  private void link() {
    for (int i = 0; i < parents.length; i++) {
      SchemeNode node = nodes.get(i);
      if (node == null) {
        parents[i] = NOWHERE;
      } else if (node.parent() == null) {
        parents[i] = TOP;
        tops.add(i);
      } else {
        parents[i] = byCode.getOrDefault(node.parent(), NOWHERE);
        if (parents[i] >= 0) {
          children.get(parents[i]).add(i);
        }
      }
    }
  }

  private void walkDown() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int top : tops.reversed()) {
      SchemeNode node = nodes.get(top);
      depths[top] = 1;
      parts[top] = node == null ? null : node.part();
      open.push(top);
    }
    while (!open.isEmpty()) {
      int at = open.pop();
      preorder.add(at);
      for (int child : children.get(at).reversed()) {
        depths[child] = depths[at] + 1;
        parts[child] = parts[at];
        open.push(child);
      }
    }
  }

  private void findCycles() {
    int[] seenFrom = new int[parents.length];
    for (int start = 0; start < parents.length; start++) {
      int at = start;
      while (at >= 0 && depths[at] == 0 && seenFrom[at] == 0) {
        seenFrom[at] = start + 1;
        at = parents[at];
      }
      if (at >= 0 && depths[at] == 0 && seenFrom[at] == start + 1) {
        for (int round = at; !cyclic[round]; round = parents[round]) {
          cyclic[round] = true;
        }
      }
    }
  }

  /** The place of the first node with that code, or null if there is none. */
  @Nullable Integer find(String code) {
    return byCode.get(code);
  }

  boolean isTop(int index) {
    return parents[index] == TOP;
  }

  boolean hasUnknownParent(int index) {
    return parents[index] == NOWHERE;
  }

  boolean isCyclic(int index) {
    return cyclic[index];
  }

  /** 1 at the top; 0 for a node that does not hang on the top. */
  int depth(int index) {
    return depths[index];
  }

  /** The place of the parent, or a negative number if there is none. */
  int parent(int index) {
    return parents[index];
  }

  /** The part that the node has or inherits, or null if it has none. */
  @Nullable Part part(int index) {
    return parts[index];
  }

  List<Integer> children(int index) {
    return children.get(index);
  }

  List<Integer> tops() {
    return tops;
  }

  /** The nodes that hang on the top, each before those below it. */
  List<Integer> preorder() {
    return preorder;
  }
}
