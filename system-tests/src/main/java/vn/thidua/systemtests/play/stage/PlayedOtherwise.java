package vn.thidua.systemtests.play.stage;

import java.util.List;

/** The case was played before with other content, and what is finished is not changed. */
public final class PlayedOtherwise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Difference> differences;

  public PlayedOtherwise(List<Difference> differences) {
    super(differences.getFirst().line());
    this.differences = List.copyOf(differences);
  }

  public List<Difference> differences() {
    return differences;
  }
}
