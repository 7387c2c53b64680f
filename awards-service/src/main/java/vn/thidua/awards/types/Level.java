package vn.thidua.awards.types;

/** Whose award it is: the state's, that of a ministry or province, or one below. */
public enum Level {
  STATE,
  MINISTRY_PROVINCE,
  GRASSROOTS
}
