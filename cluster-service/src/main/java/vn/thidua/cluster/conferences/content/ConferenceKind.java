package vn.thidua.cluster.conferences.content;

/** Phát động, sơ kết, tổng kết. */
public enum ConferenceKind {
  LAUNCH,
  MID_YEAR,
  SUMMARY
}
