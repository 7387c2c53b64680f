package vn.thidua.systemtests.play;

import java.util.List;

/** The case was played before with other content, and what is finished is not changed. */
final class PlayedOtherwise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Difference> differences;

  PlayedOtherwise(List<Difference> differences) {
    super(differences.getFirst().line());
    this.differences = List.copyOf(differences);
  }

  List<Difference> differences() {
    return differences;
  }
}
