package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How firm the places of a ranking are. Every claim was found by ranking anew, so it holds with
 * scaling, caps, rounding and tie-breaks.
 *
 * @param places of the ranked units, in the order of their ranks
 * @param first who is at rank 1
 * @param points what other points on a single leaf would change who that is, the smallest change
 *     first
 * @param rejections which single entry, if it were rejected, would change who that is
 */
public record Stability(
    List<Place> places, List<UUID> first, List<OtherPoints> points, List<Rejection> rejections) {

  /** So many units, from the first place down, are looked at for what would change it. */
  public static final int CONSIDERED = 10;

  public Stability {
    places = List.copyOf(places);
    first = List.copyOf(first);
    points = List.copyOf(points);
    rejections = List.copyOf(rejections);
  }

  /**
   * @param toTheNextAbove how much the next better unit has more; 0 if a tie-break decided, null at
   *     the top
   * @param toTheNextBelow how much the next worse unit has less; null at the bottom
   */
  public record Place(
      UUID organizationId,
      int rank,
      boolean tied,
      BigDecimal total,
      @Nullable BigDecimal toTheNextAbove,
      @Nullable BigDecimal toTheNextBelow) {}

  /**
   * If the unit had these points on the leaf, and everything else were as it is, also the points of
   * all others, the first place would be another's. With points any closer to the present ones it
   * would not.
   *
   * @param points now
   * @param otherPoints the closest ones with which it changes
   */
  public record OtherPoints(
      UUID organizationId,
      String criterion,
      BigDecimal points,
      BigDecimal otherPoints,
      List<UUID> firstThen) {

    /** What would have to come to the points. */
    public BigDecimal change() {
      return otherPoints.subtract(points);
    }
  }

  /**
   * If the entry were rejected, with all that follows for those who are compared with it, the first
   * place would be another's.
   */
  public record Rejection(
      UUID organizationId, String criterion, BigDecimal points, List<UUID> firstThen) {}

  /** What can be said of the ranking that follows from a state. */
  public static Stability of(ClusterState state) {
    return new FirstPlace(state).stability();
  }
}
