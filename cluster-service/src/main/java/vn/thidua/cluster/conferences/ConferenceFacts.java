package vn.thidua.cluster.conferences;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.content.ConferenceKind;
import vn.thidua.cluster.conferences.content.Occasion;

/**
 * What an act on a conference has to know of it.
 *
 * @param heldOn its last day
 */
public record ConferenceFacts(
    UUID id,
    UUID organizerId,
    @Nullable UUID clusterId,
    @Nullable String title,
    List<Occasion> occasions,
    @Nullable LocalDate heldOn) {

  /** The years that it is for. */
  public SortedSet<Integer> years() {
    return years(occasions);
  }

  static SortedSet<Integer> years(List<Occasion> occasions) {
    SortedSet<Integer> years = new TreeSet<>();
    occasions.forEach(o -> years.add(o.year()));
    return years;
  }

  public boolean sumsUp(int year) {
    return occasions.contains(new Occasion(ConferenceKind.SUMMARY, year));
  }
}
