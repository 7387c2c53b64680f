package vn.thidua.localstack.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a step for every part as soon as it is done for the parts that it needs. */
final class StartOrder {
  private final List<Part> parts;

  StartOrder(List<Part> parts) {
    this.parts = parts;
  }

  /** Returns when the step is done for all; throws the first failure at once. */
  void run(Consumer<Part> step) {
    AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      Map<String, CompletableFuture<Void>> steps = new HashMap<>();
      CompletableFuture<Void> failed = new CompletableFuture<>();
      for (Part part : parts) {
        CompletableFuture<?>[] needed =
            part.needs().stream()
                .filter(steps::containsKey)
                .map(steps::get)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> done =
            CompletableFuture.allOf(needed)
                .thenRunAsync(
                    () -> {
                      try {
                        step.accept(part);
                      } catch (RuntimeException e) {
                        if (first.compareAndSet(null, e)) {
                          failed.completeExceptionally(e);
                        }
                        throw e;
                      }
                    },
                    threads);
        steps.put(part.name(), done);
      }
      CompletableFuture<Void> all =
          CompletableFuture.allOf(steps.values().toArray(CompletableFuture<?>[]::new));
      CompletableFuture.anyOf(all, failed).join();
    } catch (CompletionException e) {
      RuntimeException reason = first.get();
      throw reason == null ? e : reason;
    } finally {
      // Those that still wait are to give up; nobody waits for them here.
      threads.shutdownNow();
    }
  }

  /** Neighbors that need the same can be stopped together; the last started come first. */
  static List<List<Part>> stopWaves(List<Part> parts) {
    List<List<Part>> waves = new ArrayList<>();
    for (Part part : parts.reversed()) {
      if (waves.isEmpty() || !waves.getLast().getFirst().needs().equals(part.needs())) {
        waves.add(new ArrayList<>());
      }
      waves.getLast().add(part);
    }
    return waves;
  }

  static void inParallel(List<Part> parts, Consumer<Part> step) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              parts.stream()
                  .map(part -> CompletableFuture.runAsync(() -> step.accept(part), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
