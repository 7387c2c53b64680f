package vn.thidua.cluster.conferences.resolutions;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a conference elected; who is in office is what the appointing decision says. */
@Schema(name = "ConferenceElection")
public record Election(int year, @Nullable Elected head, List<Elected> deputies) {

  public Election {
    deputies = List.copyOf(deputies);
  }

  /**
   * @param permanent the standing one among several deputies
   * @param leaderId the office, once there is one
   */
  @Schema(name = "ElectedLeader")
  public record Elected(UUID organizationId, boolean permanent, @Nullable UUID leaderId) {

    Elected inOffice(UUID leader) {
      return new Elected(organizationId, permanent, leader);
    }
  }

  /** The head first, if there is one. */
  public List<Elected> all() {
    return Stream.concat(Stream.ofNullable(head), deputies.stream()).toList();
  }

  /**
   * @param leaders in the order of {@link #all()}
   */
  Election inOffice(List<UUID> leaders) {
    int first = head == null ? 0 : 1;
    return new Election(
        year,
        head == null ? null : head.inOffice(leaders.getFirst()),
        Stream.iterate(0, i -> i + 1)
            .limit(deputies.size())
            .map(i -> deputies.get(i).inOffice(leaders.get(first + i)))
            .toList());
  }
}
