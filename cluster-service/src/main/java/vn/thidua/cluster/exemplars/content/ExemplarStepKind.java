package vn.thidua.cluster.exemplars.content;

/** Phát hiện, bồi dưỡng, tổng kết, nhân rộng; they may run side by side. */
public enum ExemplarStepKind {
  DISCOVER,
  NURTURE,
  SUM_UP,
  REPLICATE
}
