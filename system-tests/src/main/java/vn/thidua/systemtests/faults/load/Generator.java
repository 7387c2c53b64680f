package vn.thidua.systemtests.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.faults.history.History;
import vn.thidua.systemtests.faults.history.Outcome;

/**
 * A few people who work at a steady pace whatever happens. The pace is an upper limit: who waits
 * for an answer does nothing else.
 */
public final class Generator implements AutoCloseable {

  private static final int WORKERS = 8;
  private static final long WORST_PAUSE_MILLIS = 1_000;

  /** One kind of work and how often it is done among all. */
  private record Share(int weight, Function<RandomGenerator, Optional<Request>> work) {}

  private final World world = new World();
  private final ClusterWork clusterWork = new ClusterWork(world);
  private final SuccessionWork successionWork = new SuccessionWork(world);
  private final ScoringWork scoringWork = new ScoringWork(world);
  private final AwardsWork awardsWork = new AwardsWork(world);
  private final Performer performer;
  private final Door door;
  private final List<Share> shares;
  private final int allShares;
  private final long pauseNanos;
  private final AtomicLong nextTurn = new AtomicLong();
  private final List<Thread> workers = new ArrayList<>();
  private final long seed;
  private volatile boolean stopping;

  public Generator(Door door, History history, int perSecond, long seed) {
    this.door = door;
    this.performer = new Performer(door, history, world);
    this.pauseNanos = 1_000_000_000L / perSecond;
    this.seed = seed;
    this.shares =
        List.of(
            new Share(6, clusterWork::register),
            new Share(20, clusterWork::rename),
            new Share(12, clusterWork::changeCode),
            new Share(4, clusterWork::changeKind),
            new Share(6, clusterWork::move),
            new Share(8, clusterWork::grant),
            new Share(5, clusterWork::endMandate),
            new Share(2, clusterWork::establish),
            new Share(9, clusterWork::addMember),
            new Share(4, clusterWork::endMember),
            new Share(6, clusterWork::appoint),
            new Share(3, clusterWork::endLeader),
            new Share(4, successionWork::plan),
            new Share(1, successionWork::withdraw),
            new Share(2, scoringWork::draft),
            new Share(3, scoringWork::replace),
            new Share(1, scoringWork::publish),
            new Share(1, scoringWork::openPeriod),
            new Share(4, scoringWork::closeOrReopen),
            new Share(4, scoringWork::openSheet),
            new Share(10, scoringWork::selfScore),
            new Share(5, scoringWork::submit),
            new Share(4, scoringWork::recall),
            new Share(3, scoringWork::explain),
            new Share(4, scoringWork::barOrLift),
            new Share(6, awardsWork::draft),
            new Share(3, awardsWork::change),
            new Share(6, awardsWork::submit),
            new Share(2, awardsWork::giveBack),
            new Share(4, awardsWork::forward),
            new Share(2, awardsWork::refuseOrWithdraw),
            new Share(4, awardsWork::record),
            new Share(2, awardsWork::revoke),
            new Share(1, awardsWork::report),
            new Share(3, awardsWork::correct));
    this.allShares = shares.stream().mapToInt(Share::weight).sum();
  }

  /** Makes what the rest needs, on a system that still is whole. */
  public void prepare() {
    RandomGenerator dice = new Random(seed);
    new Preparation(world, clusterWork, scoringWork, awardsWork, performer, door).run(dice);
  }

  public void start() {
    nextTurn.set(System.nanoTime());
    for (int i = 0; i < WORKERS; i++) {
      Random dice = new Random(seed * WORKERS + i);
      workers.add(Thread.ofPlatform().name("generator-" + i).start(() -> work(dice)));
    }
  }

  /** Renames some organization, as one of the workers would. */
  public Outcome rename(Known organization, RandomGenerator dice) {
    performer.refresh(organization);
    return performer.perform(ClusterWork.rename(organization, true), dice);
  }

  /** An organization that can be renamed many times more. */
  public Optional<Known> organization(RandomGenerator dice) {
    return world.any(
        Known.Kind.ORGANIZATION, dice, known -> known.view().path("names").size() < 30);
  }

  private void work(Random dice) {
    while (!stopping) {
      awaitTurn();
      if (stopping) {
        return;
      }
      Optional<Request> request = draw(dice).work().apply(dice);
      if (request.isEmpty()) {
        continue;
      }
      Known target = request.get().target();
      if (target != null && target.isDoubtful()) {
        // What is sent was made from what was seen before, so this turn only looks.
        performer.refresh(target);
        continue;
      }
      performer.perform(request.get(), dice);
    }
  }

  private Share draw(Random dice) {
    int drawn = dice.nextInt(allShares);
    for (Share share : shares) {
      drawn -= share.weight();
      if (drawn < 0) {
        return share;
      }
    }
    throw new IllegalStateException("shares do not add up");
  }

  /** Turns that nobody took while all were waiting are not made up for. */
  private void awaitTurn() {
    long now = System.nanoTime();
    long turn =
        nextTurn.updateAndGet(
            last -> Math.max(last + pauseNanos, now - WORST_PAUSE_MILLIS * 1_000_000));
    long wait = turn - now;
    if (wait > 0) {
      try {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        stopping = true;
      }
    }
  }

  /** The last answers are waited for. */
  @Override
  public void close() throws InterruptedException {
    stopping = true;
    for (Thread worker : workers) {
      worker.join();
    }
  }
}
