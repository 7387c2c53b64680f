package vn.thidua.cluster.clusters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act on organizations does to one cluster.
 *
 * @param leaving organizations whose memberships close
 * @param joining organizations that become members, with their place in the order
 * @param officesEnding ids of offices
 * @param officesReopening ids of ended offices that come back with the same content, unless
 *     somebody was appointed to them meanwhile
 * @param acting who stands in as head; null if nobody has to
 */
public record ClusterEffects(
    List<UUID> leaving,
    List<Joining> joining,
    List<UUID> officesEnding,
    List<UUID> officesReopening,
    @Nullable Acting acting) {

  public ClusterEffects {
    leaving = List.copyOf(leaving);
    joining = List.copyOf(joining);
    officesEnding = List.copyOf(officesEnding);
    officesReopening = List.copyOf(officesReopening);
  }

  public boolean isEmpty() {
    return leaving.isEmpty()
        && joining.isEmpty()
        && officesEnding.isEmpty()
        && officesReopening.isEmpty()
        && acting == null;
  }

  public record Joining(UUID organization, int position) {}

  public record Acting(int year, UUID organization) {}
}
