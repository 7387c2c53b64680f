package vn.thidua.scoring.verifier.json;

/** The text is not JSON, or more than a bundle can be. */
public final class MalformedJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String vietnamese;
  private final String english;

  MalformedJsonException(int line, int column, String vietnamese, String english) {
    super(english);
    this.vietnamese = "dòng " + line + ", cột " + column + ": " + vietnamese;
    this.english = "line " + line + ", column " + column + ": " + english;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }
}
