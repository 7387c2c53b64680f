package vn.thidua.localstack.system;

import java.time.Duration;

/** Hears how a start or a stop goes on; calls come from several threads. */
public interface Progress {
  /** Says nothing. */
  Progress SILENT = new Progress() {};

  default void ready(String part, int port, Duration took) {}

  default void stopped(String part) {}

  default void killed(String part) {}

  default void leftoverStopped(String part, long pid) {}

  default void preparing(String part) {}

  default void training() {}
}
