package vn.thidua.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one request may cost. */
@ConfigMapping(prefix = "thidua.limits")
interface LimitsConfig {

  /**
   * The largest body of a request; more is 413. An operation that takes a file takes what its
   * document says.
   */
  @WithDefault("10M")
  MemorySize body();

  /**
   * The whole body must have come within this time, else 408: no connection is held drop by drop.
   */
  @WithDefault("30s")
  Duration bodyTime();

  /** The same for an operation that takes a file. */
  @WithDefault("3m")
  Duration fileTime();

  /** How long a service may be silent before the caller gets 504. */
  @WithDefault("30s")
  Duration silence();

  /** How long to wait for a connection to a service before the caller gets 502. */
  @WithDefault("2s")
  Duration connect();

  /** Connections to each service at the same time. */
  @WithDefault("64")
  int connections();

  /** Requests waiting for a connection to a service; more is 502 at once. */
  @WithDefault("256")
  int waiting();

  /**
   * How long an idle connection to a service is kept. It must be shorter than the service keeps it:
   * a request sent into a connection that is just being closed would fail for no reason.
   */
  @WithDefault("15s")
  Duration keepIdle();
}
