package vn.thidua.cluster.regulations;

/** How far a version of the regulation is; withdrawn only before it is approved. */
enum RegulationStatus {
  DRAFT,
  CONSULTED,
  APPROVED,
  IN_FORCE,
  WITHDRAWN
}
