package vn.thidua.scoring.notifications;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes and sends mails now and then, where mail is set up. */
@ApplicationScoped
class MailWorker {

  private static final Logger LOG = Logger.getLogger(MailWorker.class);

  private final TellPerson tell;
  private final SendMail send;
  private final MailConfig config;
  private final Semaphore end = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  MailWorker(TellPerson tell, SendMail send, MailConfig config) {
    this.tell = tell;
    this.send = send;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled() && config.work()) {
      thread = Thread.ofPlatform().name("mail-worker").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    end.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  private void run() {
    try {
      do {
        try {
          workOff();
        } catch (RuntimeException trouble) {
          LOG.warnf("Mail worker: %s, trying again", trouble);
        }
      } while (!end.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells everybody who has to be told something, and sends what there is to send. */
  void workOff() {
    for (UUID person : tell.wanting()) {
      if (stopping) {
        return;
      }
      tell.tell(person);
    }
    boolean more = true;
    while (more && !stopping) {
      more = send.sendNext();
    }
  }
}
