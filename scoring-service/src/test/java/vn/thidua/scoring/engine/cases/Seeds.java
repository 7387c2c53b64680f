package vn.thidua.scoring.engine.cases;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The seeds of a property test: always the same ones, so that a build can be repeated, or only the
 * one in the system property {@code thidua.seed}.
 */
public final class Seeds {

  private Seeds() {}

  /** Runs the property for so many seeds; a failure names its seed. */
  public static void check(int count, LongConsumer property) {
    String only = System.getProperty("thidua.seed");
    LongStream seeds =
        only == null ? LongStream.rangeClosed(1, count) : LongStream.of(Long.parseLong(only));
    seeds.forEach(seed -> {
      try {
        property.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("With -Dthidua.seed=" + seed + ": " + e.getMessage(), e);
      }
    });
  }
}
