package vn.thidua.systemtests.bench.rankings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.system.PortPlan;

/** Looks several times a second how much of its heap a service uses, as the service itself says. */
final class HeapWatch implements AutoCloseable {

  private static final long EVERY_MILLIS = 300;
  private static final long MEBIBYTE = 1 << 20;

  private final HttpClient http;
  private final HttpRequest request;
  private final ProcessIdentity process;
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong limit = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Thread thread;

  private HeapWatch(HttpClient http, int port, ProcessIdentity process) {
    this.http = http;
    this.request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + PortPlan.management(port) + "/q/metrics"))
            .build();
    this.process = process;
    this.thread = Thread.ofPlatform().name("heap-watch").daemon(true).start(this::watch);
  }

  static HeapWatch of(HttpClient http, int port, ProcessIdentity process) {
    return new HeapWatch(http, port, process);
  }

  private void watch() {
    try {
      while (!over.get()) {
        look();
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    try {
      String metrics = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      peak.accumulateAndGet(sum(metrics, "jvm_memory_used_bytes"), Math::max);
      limit.set(sum(metrics, "jvm_memory_max_bytes"));
    } catch (IOException busy) {
      // Asked again at once.
    }
  }

  /** Over the pools of the heap. */
  static long sum(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains("area=\"heap\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  String figures() throws IOException {
    return String.format(
        Locale.ROOT,
        "at most %d MiB of heap used of %d MiB; at most %d MiB of the process resident",
        peak.get() / MEBIBYTE,
        limit.get() / MEBIBYTE,
        highestResident());
  }

  private long highestResident() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    over.set(true);
    thread.interrupt();
  }
}
