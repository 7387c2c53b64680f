package vn.thidua.scoring.verifier;

/**
 * One thing that is not equal.
 *
 * @param code what kind of thing
 * @param pointer the JSON pointer of the place in the bundle
 * @param place the same for people: the unit, the criterion
 */
public record Finding(Code code, String pointer, String place, String vietnamese, String english) {

  /** What can be found. */
  public enum Code {
    /** An object does not have the digest that it bears. */
    DIGEST,
    /** The JSON is no bundle. */
    FORMAT,
    /** The scheme breaks a rule. */
    SCHEME,
    /** What is entered breaks a rule, or what counts does not follow from the stages. */
    ENTRY,
    /** The points or the state of a leaf do not follow. */
    LEAF,
    /** A row of the ranking does not follow. */
    ROW,
    /** The digest of what goes in, or of what comes out, does not follow. */
    RANKING_DIGEST,
    /** A decision between tied units does not fit the ranking. */
    TIE_DECISION,
    /** An endorsed rank does not fit, or differs without a reason. */
    ENDORSEMENT
  }

  @Override
  public String toString() {
    return code
        + " "
        + (pointer.isEmpty() ? "/" : pointer)
        + (place.isEmpty() ? "" : " [" + place + "]")
        + ": "
        + vietnamese
        + " · "
        + english;
  }
}
