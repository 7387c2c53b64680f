package vn.thidua.scoring.engine.scheme;

/** The part of the total that a top-level group and everything under it belongs to. */
public enum Part {
  /** Scaled to the scheme's total points by what was assigned. */
  BASE,
  /** Added to the scaled base. */
  BONUS,
  /** Taken off. */
  PENALTY
}
