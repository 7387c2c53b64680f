package vn.thidua.systemtests.client;

import java.util.List;
import vn.thidua.systemtests.casefile.place.Finding;

/** The system refused something for what stands in the case file. */
public final class CaseRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public CaseRefused(List<Finding> findings) {
    super(findings.getFirst().line());
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
