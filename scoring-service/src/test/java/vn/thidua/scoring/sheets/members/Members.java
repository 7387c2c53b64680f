package vn.thidua.scoring.sheets.members;

import io.quarkus.arc.Arc;
import java.util.UUID;
import vn.thidua.scoring.sheets.members.MembershipDifferences.Place;

/** Lets the sheets of one cluster follow its members now, as the worker would. */
public final class Members {

  private Members() {}

  /** How many sheets were made, closed or reopened. */
  public static int follow(String period, UUID cluster) {
    return Arc.container()
        .instance(FollowMembers.class)
        .get()
        .follow(new Place(UUID.fromString(period), cluster));
  }

  /** Whether the worker would find something to do in the cluster. */
  public static boolean differ(String period, UUID cluster) {
    return Arc.container()
        .instance(FollowMembers.class)
        .get()
        .places()
        .contains(new Place(UUID.fromString(period), cluster));
  }
}
