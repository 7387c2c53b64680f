package vn.thidua.cluster.successions;

/** How far an act has come. */
enum SuccessionStatus {
  PLANNED,
  CARRIED_OUT,
  WITHDRAWN
}
