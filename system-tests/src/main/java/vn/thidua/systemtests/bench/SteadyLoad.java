package vn.thidua.systemtests.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.bench.figures.Percentiles;

/**
 * Sends requests at times that are fixed beforehand, whether or not earlier ones are answered, as
 * long as not too many are open. How long one took counts from the time at which it was due.
 */
final class SteadyLoad {

  private final HttpClient http;
  private final Collection<Long> micros = new ConcurrentLinkedQueue<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicReference<@Nullable String> firstRefusal = new AtomicReference<>();
  private final Semaphore places;

  SteadyLoad(HttpClient http, int openAtOnce) {
    this.http = http;
    this.places = new Semaphore(openAtOnce);
  }

  /**
   * @param answered is told the index and the body of each success
   * @return how long it took to send them all, in microseconds
   */
  long run(
      int count,
      int perSecond,
      IntFunction<HttpRequest> request,
      BiConsumer<Integer, String> answered) {
    List<CompletableFuture<?>> open = new ArrayList<>(count);
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = begin + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      places.acquireUninterruptibly();
      int index = i;
      open.add(
          http.sendAsync(request.apply(i), HttpResponse.BodyHandlers.ofString())
              .handle((response, failure) -> {
                places.release();
                micros.add((System.nanoTime() - due) / 1_000);
                if (failure == null && response.statusCode() / 100 == 2) {
                  answered.accept(index, response.body());
                } else {
                  refused.incrementAndGet();
                  firstRefusal.compareAndSet(
                      null,
                      failure == null
                          ? response.statusCode() + " " + response.body()
                          : failure.toString());
                }
                return null;
              }));
    }
    CompletableFuture.allOf(open.toArray(CompletableFuture<?>[]::new)).join();
    return (System.nanoTime() - begin) / 1_000;
  }

  Percentiles answers() {
    return Percentiles.of(micros);
  }

  long refused() {
    return refused.get();
  }

  @Nullable String firstRefusal() {
    return firstRefusal.get();
  }
}
