package vn.thidua.cluster.work;

/** Phiếu chấm điểm (scoring-service), đề nghị khen thưởng (awards-service). */
public enum WorkKind {
  SHEET,
  PROPOSAL
}
