package vn.thidua.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service that was given no account on the broker does not start, rather than go on in the clear.
 */
@ApplicationScoped
class BrokerAccount {

  /** Before anybody connects. */
  private static final int FIRST = 1;

  private final String protocol;
  private final String account;

  BrokerAccount(
      @ConfigProperty(name = "kafka.security.protocol") String protocol,
      @ConfigProperty(name = "kafka.sasl.jaas.config") String account) {
    this.protocol = protocol;
    this.account = account;
  }

  void require(@Observes @Priority(FIRST) StartupEvent started) {
    if (!protocol.startsWith("SASL_") || account.isBlank()) {
      throw new IllegalStateException(
          "kafka.security.protocol is " + protocol + ": a service logs in to Kafka (SASL)");
    }
  }
}
