package vn.thidua.systemtests.casefile.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong, so that all of it is told at once. */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();

  /** Both texts are {@link String#format} patterns for the same arguments. */
  public void add(String pointer, String vietnamese, String english, Object... arguments) {
    found.add(
        new Finding(
            pointer,
            String.format(Locale.ROOT, vietnamese, arguments),
            String.format(Locale.ROOT, english, arguments)));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Finding> all() {
    return List.copyOf(found);
  }
}
