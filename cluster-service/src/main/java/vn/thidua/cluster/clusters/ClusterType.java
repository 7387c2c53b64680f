package vn.thidua.cluster.clusters;

/**
 * Territorial or same-sector units form a cluster (cụm), units alike in function a block (khối).
 */
public enum ClusterType {
  CLUSTER,
  BLOCK
}
