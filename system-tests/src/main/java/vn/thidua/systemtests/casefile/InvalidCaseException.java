package vn.thidua.systemtests.casefile;

import java.util.List;
import vn.thidua.systemtests.casefile.place.Finding;

/** The file is no valid case; says everything that is wrong with it. */
public final class InvalidCaseException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public InvalidCaseException(List<Finding> findings) {
    super(findings.isEmpty() ? "invalid case" : findings.getFirst().line());
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
