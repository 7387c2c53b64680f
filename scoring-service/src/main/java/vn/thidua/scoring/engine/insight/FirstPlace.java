package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.MemberSheet;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;

/** Tries out, leaf by leaf, what would put another unit first. */
final class FirstPlace {

  private static final int POINTS_SCALE = 4;
  private static final Review REJECTED = new Review(null, null, null, null, null, true);

  private final ClusterState state;
  private final List<RankingRow> ranked;
  private final List<UUID> first;
  private final PointsScheme points;
  private final Map<UUID, MemberSheet> sheets = new LinkedHashMap<>();

  FirstPlace(ClusterState state) {
    this.state = state;
    this.ranked = state.ranking().rows().stream().filter(row -> !row.barred()).toList();
    this.first = first(ranked);
    this.points = new PointsScheme(state.scheme());
    ranked.forEach(row -> sheets.put(row.organizationId(), points.sheet(row, results(row))));
  }

  Stability stability() {
    List<Stability.OtherPoints> otherPoints = new ArrayList<>();
    List<Stability.Rejection> rejections = new ArrayList<>();
    for (RankingRow row : ranked.stream().limit(Stability.CONSIDERED).toList()) {
      List<MemberSheet> others = rivals(row.organizationId());
      for (Leaf leaf : state.scheme().leaves()) {
        LeafResult result = row.leaves().get(leaf.position());
        if (result.state() != LeafState.NOT_ASSIGNED) {
          otherPoints(otherPoints, row, leaf, result.points(), BigDecimal.ZERO, others);
          otherPoints(otherPoints, row, leaf, result.points(), leaf.maxPoints(), others);
        }
        if (result.state() == LeafState.SCORED) {
          rejection(rejections, row, leaf, result.points());
        }
      }
    }
    otherPoints.sort(Comparator.comparing(claim -> claim.change().abs()));
    return new Stability(places(), first, otherPoints, rejections);
  }

  /** Whoever may be first when one unit's points change: those who are, and those right behind. */
  private List<MemberSheet> rivals(UUID unit) {
    int behind =
        ranked.stream().map(FirstPlace::rank).filter(rank -> rank > 1).findFirst().orElse(1);
    List<MemberSheet> rivals = new ArrayList<>();
    for (RankingRow row : ranked) {
      if (rank(row) <= behind && !row.organizationId().equals(unit)) {
        rivals.add(Objects.requireNonNull(sheets.get(row.organizationId())));
      }
    }
    return rivals;
  }

  /**
   * More points on a leaf never make a unit's place worse (of a penalty: fewer), so that there is
   * one point between here and the end where the first place changes, if it does at the end.
   */
  private void otherPoints(
      List<Stability.OtherPoints> claims,
      RankingRow row,
      Leaf leaf,
      BigDecimal now,
      BigDecimal end,
      List<MemberSheet> rivals) {
    if (now.compareTo(end) == 0 || first.equals(firstWith(row, leaf, end, rivals))) {
      return;
    }
    BigInteger same = now.setScale(POINTS_SCALE).unscaledValue();
    BigInteger other = end.setScale(POINTS_SCALE).unscaledValue();
    while (other.subtract(same).abs().compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = same.add(other).shiftRight(1);
      if (first.equals(firstWith(row, leaf, new BigDecimal(middle, POINTS_SCALE), rivals))) {
        same = middle;
      } else {
        other = middle;
      }
    }
    BigDecimal found = new BigDecimal(other, POINTS_SCALE);
    claims.add(
        new Stability.OtherPoints(
            row.organizationId(), leaf.code(), now, found, firstWith(row, leaf, found, rivals)));
  }

  private List<UUID> firstWith(
      RankingRow row, Leaf leaf, BigDecimal onLeaf, List<MemberSheet> rivals) {
    Map<String, LeafResult> results = results(row);
    results.put(leaf.code(), new LeafResult(leaf.code(), onLeaf, LeafState.SCORED));
    List<MemberSheet> all = new ArrayList<>(rivals);
    all.add(points.sheet(row, results));
    return first(points.rank(all));
  }

  private void rejection(
      List<Stability.Rejection> claims, RankingRow row, Leaf leaf, BigDecimal now) {
    List<MemberState> members = new ArrayList<>(state.members());
    members.replaceAll(member ->
        member.organizationId().equals(row.organizationId())
            ? rejected(member, leaf.code())
            : member);
    List<UUID> then =
        first(new ClusterState(state.schemeVersion(), state.scheme(), members).ranking().rows());
    if (!then.equals(first)) {
      claims.add(new Stability.Rejection(row.organizationId(), leaf.code(), now, then));
    }
  }

  private static MemberState rejected(MemberState member, String criterion) {
    Map<String, SourcedEntry> entries = new HashMap<>(Objects.requireNonNull(member.entries()));
    SourcedEntry before = member.entry(criterion);
    Review said = before.entry().officeReview();
    Entry entry =
        before
            .entry()
            .with(
                ReviewStage.OFFICE,
                said == null
                    ? REJECTED
                    : new Review(
                        said.target(),
                        said.actual(),
                        said.points(),
                        said.passed(),
                        said.count(),
                        true));
    entries.put(criterion, new SourcedEntry(entry, before.source()));
    return new MemberState(member.organizationId(), member.bars(), entries);
  }

  private static Map<String, LeafResult> results(RankingRow row) {
    Map<String, LeafResult> results = HashMap.newHashMap(row.leaves().size());
    row.leaves().forEach(leaf -> results.put(leaf.criterion(), leaf));
    return results;
  }

  /** Whoever is at rank 1, in a fixed order. */
  private static List<UUID> first(List<RankingRow> rows) {
    return rows.stream()
        .filter(row -> !row.barred() && rank(row) == 1)
        .map(RankingRow::organizationId)
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
  }

  private static int rank(RankingRow row) {
    return Objects.requireNonNull(row.rank());
  }

  private List<Stability.Place> places() {
    List<Stability.Place> places = new ArrayList<>(ranked.size());
    for (RankingRow row : ranked) {
      places.add(
          new Stability.Place(
              row.organizationId(),
              rank(row),
              row.tied(),
              row.total(),
              distance(row, nearest(ranked.reversed(), other -> rank(other) < rank(row))),
              distance(row, nearest(ranked, other -> rank(other) > rank(row)))));
    }
    return places;
  }

  private static @Nullable RankingRow nearest(List<RankingRow> rows, Predicate<RankingRow> wanted) {
    return rows.stream().filter(wanted).findFirst().orElse(null);
  }

  private static @Nullable BigDecimal distance(RankingRow row, @Nullable RankingRow other) {
    return other == null ? null : other.total().subtract(row.total()).abs();
  }
}
