package vn.thidua.systemtests.play.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vn.thidua.systemtests.casefile.place.Finding;
import vn.thidua.systemtests.client.CaseRefused;
import vn.thidua.systemtests.client.SystemFailure;

/** Does things at the same time whose order does not matter, a few at once. */
public final class Crew {

  private static final int HANDS = 4;

  private Crew() {}

  /**
   * Does all of the work, or as much as was begun when something failed. What is to blame on the
   * file is told of all pieces at once; otherwise the first failure in the order of the work.
   */
  public static <T> void each(List<T> work, Consumer<T> task) {
    AtomicBoolean failed = new AtomicBoolean();
    List<Future<?>> pieces = new ArrayList<>();
    try (ExecutorService crew = Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().factory())) {
      for (T piece : work) {
        pieces.add(
            crew.submit(() -> {
              if (!failed.get()) {
                doPiece(piece, task, failed);
              }
            }));
      }
    }
    List<RuntimeException> failures = new ArrayList<>();
    for (Future<?> piece : pieces) {
      collect(piece, failures);
    }
    List<Finding> refused =
        failures.stream()
            .filter(CaseRefused.class::isInstance)
            .flatMap(failure -> ((CaseRefused) failure).findings().stream())
            .toList();
    if (!failures.isEmpty()) {
      throw refused.isEmpty() ? failures.getFirst() : new CaseRefused(refused);
    }
  }

  private static <T> void doPiece(T piece, Consumer<T> task, AtomicBoolean failed) {
    boolean done = false;
    try {
      task.accept(piece);
      done = true;
    } finally {
      if (!done) {
        failed.set(true);
      }
    }
  }

  private static void collect(Future<?> piece, List<RuntimeException> failures) {
    try {
      piece.get();
    } catch (ExecutionException failure) {
      failures.add(
          failure.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(failure.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      failures.add(new SystemFailure("Bị dừng giữa chừng (interrupted)", stopped));
    }
  }
}
