package vn.thidua.scoring.tasks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Announces tasks now and then; every replica has one, and one at a time has something to do. */
@ApplicationScoped
class TaskAnnouncer {

  private static final Logger LOG = Logger.getLogger(TaskAnnouncer.class);

  private final AnnounceTasks tasks;
  private final TaskAnnouncingConfig config;
  private final Semaphore end = new Semaphore(0);
  private @Nullable Thread thread;

  TaskAnnouncer(AnnounceTasks tasks, TaskAnnouncingConfig config) {
    this.tasks = tasks;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      thread = Thread.ofPlatform().name("task-announcer").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    end.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  private void run() {
    try {
      while (!end.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      while (tasks.announceSome() > 0) {
        LOG.debug("Tasks announced");
      }
    } catch (RuntimeException trouble) {
      LOG.warnf("Tasks cannot be announced, trying again: %s", trouble);
    }
  }
}
