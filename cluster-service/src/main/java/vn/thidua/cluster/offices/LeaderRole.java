package vn.thidua.cluster.offices;

/** Cụm trưởng (khối trưởng) and cụm phó (khối phó). */
public enum LeaderRole {
  HEAD,
  DEPUTY_HEAD
}
