package vn.thidua.scoring.runs.progress;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.runs.RankingRunProblem;
import vn.thidua.scoring.runs.api.RankingRunQueries;
import vn.thidua.scoring.runs.api.RankingRunView;

/**
 * Tells those who follow runs what has changed. One thread looks at each run that is followed once
 * in a while, so that listeners cost the database nothing.
 */
@ApplicationScoped
class RunFollowers {

  static final String PROGRESS = "progress";
  static final String END = "end";

  private static final Logger LOG = Logger.getLogger(RunFollowers.class);
  private static final int RETRY_SECONDS = 5;

  private final RankingRunQueries runs;
  private final RunProgressConfig config;
  private final Sse sse;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<Follower> followers = new ArrayList<>();
  private @Nullable Thread thread;
  private boolean stopped;

  RunFollowers(RankingRunQueries runs, RunProgressConfig config, Sse sse, Clock clock) {
    this.runs = runs;
    this.config = config;
    this.sse = sse;
    this.clock = clock;
  }

  /** Before the server waits for its requests, or it would wait for these. */
  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    lock.lock();
    try {
      stopped = true;
      followers.forEach(Follower::end);
      followers.clear();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * @param told the version that the caller has already
   */
  Multi<OutboundSseEvent> follow(UUID run, String subject, @Nullable Long told) {
    refuseCrowd(subject);
    return Multi.createFrom()
        .<OutboundSseEvent>emitter(
            stream -> add(run, subject, told, stream), BackPressureStrategy.LATEST);
  }

  private void refuseCrowd(String subject) {
    lock.lock();
    try {
      if (crowded(subject)) {
        throw ProblemException.of(
                RankingRunProblem.TOO_MANY_FOLLOW,
                "Hãy thử lại sau, hoặc đọc lượt chạy khi cần.",
                "Try again later, or read the run when needed.")
            .withHeader("Retry-After", String.valueOf(RETRY_SECONDS));
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean crowded(String subject) {
    return stopped
        || followers.size() >= config.followers()
        || followers.stream().filter(f -> f.subject().equals(subject)).count()
            >= config.perSubject();
  }

  private void add(
      UUID run,
      String subject,
      @Nullable Long told,
      MultiEmitter<? super OutboundSseEvent> stream) {
    Instant now = clock.instant();
    Follower follower = new Follower(run, subject, stream, now, now.plus(config.longest()), told);
    lock.lock();
    try {
      // Between the question and the subscription others may have come.
      if (crowded(subject)) {
        stream.complete();
        return;
      }
      followers.add(follower);
      stream.onTermination(() -> remove(follower));
      if (thread == null) {
        thread = Thread.ofVirtual().name("run-followers").start(this::run);
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void remove(Follower follower) {
    lock.lock();
    try {
      followers.remove(follower);
    } finally {
      lock.unlock();
    }
  }

  int count() {
    lock.lock();
    try {
      return followers.size();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      List<Follower> now = await();
      while (!now.isEmpty()) {
        try {
          look(now);
        } catch (RuntimeException trouble) {
          LOG.warnf("Runs cannot be followed, trying again: %s", trouble);
        }
        now = await();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everybody, once it is time to look; nobody when this thread is to end. */
  private List<Follower> await() throws InterruptedException {
    lock.lock();
    try {
      if (!followers.isEmpty() && !stopped) {
        // A new follower is told at once.
        var unused = news.await(config.look().toMillis(), TimeUnit.MILLISECONDS);
      }
      if (followers.isEmpty() || stopped) {
        thread = null;
        return List.of();
      }
      return List.copyOf(followers);
    } finally {
      lock.unlock();
    }
  }

  private void look(List<Follower> all) {
    Instant now = clock.instant();
    Map<UUID, Optional<RankingRunView>> seen = new LinkedHashMap<>();
    for (Follower follower : all) {
      if (follower.over(now)) {
        follower.end();
        continue;
      }
      seen.computeIfAbsent(follower.run(), runs::one)
          .ifPresentOrElse(run -> tell(follower, run, now), follower::end);
    }
  }

  private void tell(Follower follower, RankingRunView run, Instant now) {
    if (run.status().over()) {
      follower.tell(event(END, run), run.version(), now);
      follower.end();
    } else if (!follower.knows(run.version())) {
      follower.tell(event(PROGRESS, run), run.version(), now);
    } else if (follower.silentSince(now.minus(config.heartbeat()))) {
      follower.keepAlive(sse.newEventBuilder().comment("").build(), now);
    }
  }

  private OutboundSseEvent event(String name, RankingRunView run) {
    return sse.newEventBuilder()
        .id(String.valueOf(run.version()))
        .name(name)
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(RankingRunView.class, run)
        .build();
  }
}
