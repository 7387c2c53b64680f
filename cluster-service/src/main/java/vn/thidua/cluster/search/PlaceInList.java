package vn.thidua.cluster.search;

import org.jspecify.annotations.Nullable;

/** Where a page of a list by name ended, as its cursor keeps it. */
record PlaceInList(int stage, String text) {

  static @Nullable PlaceInList of(@Nullable String kept) {
    return kept == null || kept.isEmpty()
        ? null
        : new PlaceInList(kept.charAt(0) - '0', kept.substring(1));
  }

  String kept() {
    return stage + text;
  }
}
