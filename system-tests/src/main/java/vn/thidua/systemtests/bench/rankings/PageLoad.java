package vn.thidua.systemtests.bench.rankings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.thidua.systemtests.bench.figures.Percentiles;

/** Reads pages as fast as they come, each reader the next one when it has the one before. */
final class PageLoad {

  private static final int READERS = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);

  private final HttpClient http;
  private final String rankings;
  private final Supplier<String> token;
  private final List<UUID> pages;
  private final AtomicLong bytes = new AtomicLong();

  PageLoad(HttpClient http, int port, Supplier<String> token, List<UUID> pages) {
    this.http = http;
    this.rankings = "http://127.0.0.1:" + port + "/v1/rankings/";
    this.token = token;
    this.pages = pages;
  }

  String run() throws InterruptedException {
    read(WARM_UP);
    bytes.set(0);
    Queue<Long> micros = read(MEASURED);
    return String.format(
        Locale.ROOT,
        "%d a second, %d bytes each; %s",
        micros.size() / MEASURED.toSeconds(),
        bytes.get() / Math.max(1, micros.size()),
        Percentiles.of(micros));
  }

  private Queue<Long> read(Duration time) throws InterruptedException {
    Queue<Long> micros = new ConcurrentLinkedQueue<>();
    AtomicLong next = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    List<Thread> readers = new ArrayList<>();
    Queue<RuntimeException> refused = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(
          Thread.ofPlatform()
              .name("reader-" + i)
              .start(() -> {
                try {
                  while (System.nanoTime() < end && refused.isEmpty()) {
                    long begin = System.nanoTime();
                    readOne(pages.get((int) (next.getAndIncrement() % pages.size())));
                    micros.add((System.nanoTime() - begin) / 1_000);
                  }
                } catch (RuntimeException e) {
                  refused.add(e);
                }
              }));
    }
    for (Thread reader : readers) {
      reader.join();
    }
    if (!refused.isEmpty()) {
      throw new IllegalStateException("a page was not read", refused.peek());
    }
    return micros;
  }

  private void readOne(UUID ranking) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rankings + ranking))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token.get())
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("HTTP " + response.statusCode());
      }
      bytes.addAndGet(response.body().length);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
