package vn.thidua.scoring.engine.scheme;

/** Which actual values are the better ones. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER
}
