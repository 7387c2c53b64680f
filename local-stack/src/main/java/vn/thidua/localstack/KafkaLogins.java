package vn.thidua.localstack;

import java.security.Provider;
import java.security.Security;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.security.plain.internals.PlainSaslServerProvider;
import org.apache.kafka.common.security.scram.internals.ScramSaslClientProvider;
import org.apache.kafka.common.security.scram.internals.ScramSaslServerProvider;

/** How logins are found by brokers and clients in this JVM. */
final class KafkaLogins {
  private KafkaLogins() {}

  /**
   * A JVM knows a provider of logins by its name, whichever class loader brought it. Tests start
   * brokers in one class loader after the other, and the classes of the first know nothing of the
   * callbacks of the second.
   */
  static void ofThisClassLoader() {
    Set<String> providers =
        Stream.of(
                PlainSaslServerProvider.class,
                ScramSaslServerProvider.class,
                ScramSaslClientProvider.class)
            .map(Class::getName)
            .collect(Collectors.toSet());
    for (Provider provider : Security.getProviders()) {
      if (providers.contains(provider.getClass().getName())) {
        Security.removeProvider(provider.getName());
      }
    }
    PlainSaslServerProvider.initialize();
    ScramSaslServerProvider.initialize();
    ScramSaslClientProvider.initialize();
  }
}
