package vn.thidua.scoring.sheets;

/** Who said a value: the member, the cluster's head, the standing office. */
public enum Stage {
  SELF,
  HEAD,
  OFFICE
}
