package vn.thidua.scoring.engine.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.snapshot.EntrySource;

/** Each claim is tried out on the sheets themselves. */
class StabilityTest {

  private static final int CASES = 500;
  private static final BigDecimal ONE_STEP = new BigDecimal("0.0001");

  private static List<UUID> first(ClusterState state) {
    return state.ranking().rows().stream()
        .filter(row -> Objects.equals(row.rank(), 1))
        .map(RankingRow::organizationId)
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  private static ClusterState with(
      ClusterState state, UUID organization, String criterion, Entry entry) {
    List<MemberState> members = new ArrayList<>(state.members());
    members.replaceAll(member -> {
      if (!member.organizationId().equals(organization)) {
        return member;
      }
      Map<String, SourcedEntry> entries = new HashMap<>(Objects.requireNonNull(member.entries()));
      entries.put(criterion, new SourcedEntry(entry, EntrySource.SHEET));
      return new MemberState(organization, member.bars(), entries);
    });
    return new ClusterState(state.schemeVersion(), state.scheme(), members);
  }

  private static ClusterState withPoints(
      ClusterState state, UUID organization, String criterion, BigDecimal points) {
    return with(
        state,
        organization,
        criterion,
        Entry.of(new SelfScore(true, null, null, points, null, null, 1)));
  }

  /** Where points are entered as they are, a claim about points is one about a sheet. */
  @Test
  void shouldChangeTheFirstPlace_whenAUnitHadTheOtherPoints() {
    AtomicInteger tried = new AtomicInteger();
    Seeds.check(
        CASES,
        seed -> {
          ClusterState state = RandomStates.state(seed);
          Stability stability = Stability.of(state);
          assertThat(stability.first()).isEqualTo(first(state));
          for (Stability.OtherPoints claim : stability.points()) {
            if (method(state, claim.criterion()) == ScoringMethod.DIRECT) {
              tried.incrementAndGet();
              BigDecimal closer =
                  claim
                      .otherPoints()
                      .subtract(ONE_STEP.multiply(BigDecimal.valueOf(claim.change().signum())));
              assertThat(
                      first(
                          withPoints(
                              state,
                              claim.organizationId(),
                              claim.criterion(),
                              claim.otherPoints())))
                  .isEqualTo(claim.firstThen())
                  .isNotEqualTo(stability.first());
              assertThat(
                      first(withPoints(state, claim.organizationId(), claim.criterion(), closer)))
                  .isEqualTo(stability.first());
            }
          }
        });
    assertThat(tried.get()).isPositive();
  }

  private static ScoringMethod method(ClusterState state, String criterion) {
    return Objects.requireNonNull(state.scheme().leaf(criterion)).method();
  }

  /** What is not claimed is not so either. */
  @Test
  void shouldKeepTheFirstPlace_whenNothingIsClaimedOfALeaf() {
    Seeds.check(
        CASES / 2,
        seed -> {
          ClusterState state = RandomStates.state(seed);
          Stability stability = Stability.of(state);
          for (RankingRow row : state.ranking().rows()) {
            if (!row.barred()) {
              for (LeafResult leaf : row.leaves()) {
                keepsTheFirstPlace(state, stability, row.organizationId(), leaf);
              }
            }
          }
        });
  }

  private static void keepsTheFirstPlace(
      ClusterState state, Stability stability, UUID organization, LeafResult result) {
    Leaf leaf = Objects.requireNonNull(state.scheme().leaf(result.criterion()));
    if (leaf.method() != ScoringMethod.DIRECT || result.state() == LeafState.NOT_ASSIGNED) {
      return;
    }
    for (BigDecimal end : List.of(BigDecimal.ZERO, leaf.maxPoints())) {
      int direction = end.compareTo(result.points());
      boolean claimed =
          stability.points().stream()
              .anyMatch(claim ->
                  claim.organizationId().equals(organization)
                      && claim.criterion().equals(leaf.code())
                      && claim.change().signum() == direction);
      if (!claimed) {
        assertThat(first(withPoints(state, organization, leaf.code(), end)))
            .isEqualTo(stability.first());
      }
    }
  }

  @Test
  void shouldChangeTheFirstPlaceExactly_whenTheEntriesNamedAreRejected() {
    AtomicInteger tried = new AtomicInteger();
    Seeds.check(
        CASES,
        seed -> {
          ClusterState state = RandomStates.state(seed);
          Stability stability = Stability.of(state);
          for (MemberState member : state.members()) {
            for (String criterion :
                member.entries() == null ? List.<String>of() : member.entries().keySet()) {
              Entry entry = member.entry(criterion).entry();
              Entry rejected =
                  new Entry(
                      entry.selfScore(),
                      entry.headReview(),
                      entry.officeReview() == null
                          ? new Review(null, null, null, null, null, true)
                          : new Review(
                              entry.officeReview().target(),
                              entry.officeReview().actual(),
                              entry.officeReview().points(),
                              entry.officeReview().passed(),
                              entry.officeReview().count(),
                              true));
              List<UUID> then = first(with(state, member.organizationId(), criterion, rejected));
              List<UUID> claimed =
                  stability.rejections().stream()
                      .filter(claim ->
                          claim.organizationId().equals(member.organizationId())
                              && claim.criterion().equals(criterion))
                      .map(Stability.Rejection::firstThen)
                      .findFirst()
                      .orElse(stability.first());
              if (isRanked(state, member.organizationId())) {
                tried.incrementAndGet();
                assertThat(then).isEqualTo(claimed);
              }
            }
          }
        });
    assertThat(tried.get()).isPositive();
  }

  private static boolean isRanked(ClusterState state, UUID organization) {
    return state.ranking().rows().stream()
        .anyMatch(row -> row.organizationId().equals(organization) && !row.barred());
  }

  @Test
  void shouldSayHowFarTheNextIs_whenUnitsAreRanked() {
    Seeds.check(
        CASES,
        seed -> {
          ClusterState state = RandomStates.state(seed);
          List<Stability.Place> places = Stability.of(state).places();
          for (int i = 0; i < places.size(); i++) {
            Stability.Place place = places.get(i);
            assertThat(place.toTheNextAbove() == null).isEqualTo(place.rank() == 1);
            if (i > 0 && places.get(i - 1).rank() < place.rank()) {
              assertThat(place.toTheNextAbove())
                  .isEqualTo(places.get(i - 1).total().subtract(place.total()))
                  .isEqualTo(places.get(i - 1).toTheNextBelow());
            }
          }
        });
  }
}
