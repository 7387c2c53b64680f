package vn.thidua.scoring.engine.ranking;

import vn.thidua.scoring.engine.entry.EffectiveValue;

/** The value that counts on one leaf of one member, and whether it does. */
record LeafInput(LeafState state, EffectiveValue value) {

  boolean isScored() {
    return state == LeafState.SCORED;
  }
}
