package vn.thidua.scoring.schemes;

public enum SchemeStatus {
  /** May be replaced, and may break any rule. */
  DRAFT,
  /** Keeps to every rule and never changes. */
  PUBLISHED
}
