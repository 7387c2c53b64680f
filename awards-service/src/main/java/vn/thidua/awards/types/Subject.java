package vn.thidua.awards.types;

/** Who can receive an award. */
public enum Subject {
  PERSON,
  COLLECTIVE,
  HOUSEHOLD
}
