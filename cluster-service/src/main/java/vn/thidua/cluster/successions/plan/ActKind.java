package vn.thidua.cluster.successions.plan;

/** What an act does to organizations. */
public enum ActKind {
  /** Several become one, which may be one of them. */
  MERGE,
  /** One becomes several, and may be one of them. */
  SPLIT,
  /** Several become several. */
  REORGANIZE,
  /** One gets another name, perhaps another kind and code. */
  RENAME,
  /** One comes under another parent, and its branch with it. */
  TRANSFER,
  /** Nobody follows. */
  DISSOLVE,
  /** Undoes another act. */
  RECTIFY;

  /** Whether the organization of the act is there before and after, without being named twice. */
  public boolean changesOne() {
    return this == RENAME || this == TRANSFER;
  }
}
