package vn.thidua.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service publishes its events. */
@ConfigMapping(prefix = "thidua.outbox")
public interface OutboxConfig {

  /** Name in {@code ce_source}, for example {@code /cluster-service}. */
  String source();

  /** The service's own topic. */
  String topic();

  /** How often to look for events that nobody woke the relay for. */
  @WithDefault("1s")
  Duration poll();

  /** Events read at once. */
  @WithDefault("500")
  int batch();

  /** The longest pause before an event that could not be sent is tried again. */
  @WithDefault("30s")
  Duration maxBackOff();

  /**
   * How long published events stay, so that a rebuilt broker can be filled again. The newest of
   * each aggregate stays for ever.
   */
  @WithDefault("7d")
  Duration keep();

  /** Off in tests that look at the table itself. */
  @WithDefault("true")
  boolean enabled();
}
