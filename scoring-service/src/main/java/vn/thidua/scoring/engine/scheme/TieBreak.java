package vn.thidua.scoring.engine.scheme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What decides between units with equal totals. */
public sealed interface TieBreak {

  /** More points in one BASE group, unscaled, go first. */
  record Group(String code) implements TieBreak {}

  /** What needs no further data to be decided. */
  enum Plain implements TieBreak {
    /** The smaller penalty, after caps, goes first. */
    FEWEST_PENALTY,
    /** The greater bonus, after caps, goes first. */
    MOST_BONUS,
    /** More assigned BASE leaves whose rounded points equal their ceiling go first. */
    MOST_FULL_MARKS
  }

  /** Reads {@code GROUP:code} or the name of a {@link Plain} one; empty if it is neither. */
  static Optional<TieBreak> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.startsWith("GROUP:")) {
      return Optional.of(new Group(text.substring("GROUP:".length())));
    }
    for (Plain plain : Plain.values()) {
      if (plain.name().equals(text)) {
        return Optional.of(plain);
      }
    }
    return Optional.empty();
  }
}
