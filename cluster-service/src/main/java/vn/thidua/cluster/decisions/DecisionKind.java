package vn.thidua.cluster.decisions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision does to clusters in the first place. */
@Schema(name = "ClusterDecisionKind")
public enum DecisionKind {
  ESTABLISHING,
  AMENDING,
  APPOINTING
}
