package vn.thidua.cluster.pledges.count;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As at a day; missed only after the last day. */
@Schema(name = "PledgeState")
public enum PledgeState {
  KEPT,
  ON_THE_WAY,
  MISSED
}
