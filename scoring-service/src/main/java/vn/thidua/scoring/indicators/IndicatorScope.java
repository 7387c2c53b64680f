package vn.thidua.scoring.indicators;

/** Whose figures an indicator has. */
public enum IndicatorScope {
  /** Each unit's own. */
  ORGANIZATION,
  /** Of a cluster as a whole. */
  CLUSTER
}
