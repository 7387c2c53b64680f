package vn.thidua.cluster.clusters;

/** Cụm trưởng (khối trưởng) and cụm phó (khối phó). */
enum LeaderRole {
  HEAD,
  DEPUTY_HEAD
}
