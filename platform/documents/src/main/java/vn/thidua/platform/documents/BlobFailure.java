package vn.thidua.platform.documents;

import java.io.IOException;

/** What should be kept cannot be handed out. */
public final class BlobFailure extends IOException {

  /** What is wrong with a blob. */
  public enum Flaw {
    MISSING,
    ALTERED
  }

  private static final long serialVersionUID = 1L;

  private final String sha256;
  private final Flaw flaw;

  public BlobFailure(String sha256, Flaw flaw) {
    super("the blob " + sha256 + " is " + flaw);
    this.sha256 = sha256;
    this.flaw = flaw;
  }

  public String sha256() {
    return sha256;
  }

  public Flaw flaw() {
    return flaw;
  }
}
