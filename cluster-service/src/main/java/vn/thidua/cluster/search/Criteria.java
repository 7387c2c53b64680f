package vn.thidua.cluster.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list can be narrowed by; null means any. */
record Criteria(
    @Nullable Typed typed,
    @Nullable String code,
    @Nullable String kind,
    @Nullable UUID parentId,
    @Nullable UUID under,
    Existence status,
    @Nullable String source,
    @Nullable String key,
    ListOrder order) {

  List<String> words() {
    return typed == null ? List.of() : typed.words();
  }

  /** What a code has to begin with; null if none is looked for. */
  @Nullable String soughtCode() {
    return code != null || typed == null ? code : typed.code();
  }

  /** Whether organizations are looked for by their names or codes, whenever they held. */
  boolean isSearch() {
    return typed != null || code != null;
  }
}
