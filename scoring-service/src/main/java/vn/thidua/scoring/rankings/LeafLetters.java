package vn.thidua.scoring.rankings;

import java.util.List;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;

/** The states of a row's leaves as they are stored: a letter each. */
public final class LeafLetters {

  private LeafLetters() {}

  public static String of(List<LeafResult> leaves) {
    StringBuilder letters = new StringBuilder(leaves.size());
    for (LeafResult leaf : leaves) {
      letters.append(letter(leaf.state()));
    }
    return letters.toString();
  }

  static char letter(LeafState state) {
    return switch (state) {
      case SCORED -> 'S';
      case MISSING -> 'M';
      case REJECTED -> 'R';
      case NO_EVIDENCE -> 'E';
      case NOT_ASSIGNED -> 'N';
    };
  }

  static LeafState state(char letter) {
    for (LeafState state : LeafState.values()) {
      if (letter(state) == letter) {
        return state;
      }
    }
    throw new IllegalStateException("No state of a leaf has the letter " + letter);
  }
}
