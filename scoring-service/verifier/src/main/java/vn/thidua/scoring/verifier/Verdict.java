package vn.thidua.scoring.verifier;

import java.util.List;
import java.util.Set;

/**
 * What became of a file.
 *
 * @param digests of the bundle, of what went into the ranking and of what came out; empty unless
 *     equal
 */
public record Verdict(Outcome outcome, List<Finding> findings, Digests digests) {

  /** The digests by which a bundle is known elsewhere; empty texts if it is none. */
  public record Digests(String bundle, String input, String output) {

    static final Digests NONE = new Digests("", "", "");

    boolean include(String digest) {
      return Set.of(bundle, input, output).contains(digest);
    }
  }

  /** In the order of how bad it is; the place is the exit code. */
  public enum Outcome {
    EQUAL,
    NOT_EQUAL,
    NOT_READABLE
  }

  static Verdict notReadable(String pointer, String vietnamese, String english) {
    return new Verdict(
        Outcome.NOT_READABLE,
        List.of(new Finding(Finding.Code.FORMAT, pointer, "", vietnamese, english)),
        Digests.NONE);
  }

  static Verdict notEqual(List<Finding> findings) {
    return new Verdict(Outcome.NOT_EQUAL, List.copyOf(findings), Digests.NONE);
  }
}
