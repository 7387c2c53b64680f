package vn.thidua.scoring.sheets.members;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.participants.MembersHeard;
import vn.thidua.scoring.periods.PeriodBegun;

/**
 * Lets sheets follow memberships, one cluster of one period after the other, each in a transaction
 * of its own: a period of many clusters opens at once, and whoever dies in between leaves the rest
 * to the next. Several replicas do no harm, since each looks again under the period's lock.
 */
@ApplicationScoped
class MembershipWorker {

  private static final Logger LOG = Logger.getLogger(MembershipWorker.class);

  private final FollowMembers members;
  private final MembershipConfig config;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  MembershipWorker(FollowMembers members, MembershipConfig config) {
    this.members = members;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.work()) {
      thread = Thread.ofPlatform().name("membership-worker").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    wake.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeriodBegun begun) {
    wake.release();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembersHeard heard) {
    wake.release();
  }

  private void run() {
    while (!stopping) {
      try {
        workOff();
      } catch (RuntimeException trouble) {
        LOG.warnf("Sheets do not follow memberships, trying again: %s", trouble);
      }
      pause();
    }
  }

  /** Every difference that there is now. */
  void workOff() {
    List<MembershipDifferences.Place> places = members.places();
    int done = 0;
    for (MembershipDifferences.Place place : places) {
      if (stopping) {
        return;
      }
      done += follow(place);
    }
    if (done > 0) {
      LOG.infof("%d sheets in %d clusters follow who is a member", done, places.size());
    }
  }

  private int follow(MembershipDifferences.Place place) {
    try {
      return members.follow(place);
    } catch (RuntimeException failure) {
      LOG.warnf(
          "Sheets of cluster %s in period %s do not follow its members, trying again: %s",
          place.clusterId(), place.periodId(), failure);
      return 0;
    }
  }

  private void pause() {
    try {
      if (wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
