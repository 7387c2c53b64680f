package vn.thidua.platform.telemetry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Something that costs to find out and is asked for often: found out anew only after a while, and
 * waited for only a little. Several gauges share one.
 */
public final class Recent<T> {

  private static final Logger LOG = Logger.getLogger(Recent.class);
  private static final long PATIENCE_MILLIS = 1_000;

  private final Supplier<T> source;
  private final long lifeNanos;
  private @Nullable CompletableFuture<T> asking;
  private @Nullable T known;
  private long since;

  public Recent(Duration life, Supplier<T> source) {
    this.lifeNanos = life.toNanos();
    this.source = source;
  }

  /** A number of it; not a number while nothing is known. */
  public Supplier<Number> number(Function<T, ? extends @Nullable Number> part) {
    return () -> {
      T now = get();
      Number number = now == null ? null : part.apply(now);
      return number == null ? Double.NaN : number;
    };
  }

  /** Null if it could not be found out. */
  synchronized @Nullable T get() {
    CompletableFuture<T> pending = asking;
    if (pending == null && (known == null || System.nanoTime() - since >= lifeNanos)) {
      CompletableFuture<T> started = new CompletableFuture<>();
      Thread.ofVirtual().name("meters").start(() -> ask(started));
      asking = started;
      pending = started;
    }
    if (pending != null) {
      await(pending);
    }
    return known;
  }

  private void await(CompletableFuture<T> pending) {
    try {
      known = pending.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      since = System.nanoTime();
      asking = null;
    } catch (TimeoutException later) {
      known = null;
    } catch (ExecutionException failed) {
      LOG.debugf(failed.getCause(), "A measure is missing");
      known = null;
      asking = null;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(CompletableFuture<T> answer) {
    try {
      answer.complete(source.get());
    } catch (RuntimeException trouble) {
      answer.completeExceptionally(trouble);
    }
  }
}
