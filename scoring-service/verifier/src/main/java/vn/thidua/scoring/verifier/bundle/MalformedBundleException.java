package vn.thidua.scoring.verifier.bundle;

/** JSON, but not a bundle of a format that is known here. */
public final class MalformedBundleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String vietnamese;
  private final String english;

  MalformedBundleException(String pointer, String vietnamese, String english) {
    super(pointer + ": " + english);
    this.pointer = pointer;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The JSON pointer of the place. */
  public String pointer() {
    return pointer;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }
}
