package vn.thidua.platform.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.PostgresDatabase;

/**
 * What a service runs on in tests: a real PostgreSQL with a database and a role of its own, a real
 * Kafka with the house's topics and the service's own account, and {@link TestIssuer} instead of
 * Keycloak. The servers are processes of this machine, or containers with {@code -Dcontainers}.
 *
 * <pre>{@code @QuarkusTest @WithTestResource(RealServers.class)}</pre>
 *
 * The account is that of {@code quarkus.application.name}; where that is no service of the house,
 * the argument {@code kafka-user} names another.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

  private static final String KAFKA_USER = "kafka-user";

  private Map<String, String> arguments = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    arguments = initArgs;
  }

  @Override
  public Map<String, String> start() {
    PostgresDatabase database = TestServers.freshDatabase();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.user());
    settings.put("quarkus.datasource.password", database.password());
    settings.put("quarkus.oidc.auth-server-url", Tokens.issuer());
    // Every request of a test leaves a connection behind until it is collected.
    settings.put("quarkus.http.limits.max-connections", "65536");
    settings.putAll(Broker.settings(TestServers.kafka(), user()));
    return settings;
  }

  /** The servers end with the JVM; a second Quarkus start gets the same ones. */
  @Override
  public void stop() {}

  private KafkaUser user() {
    String name = arguments.get(KAFKA_USER);
    return TestServers.kafka()
        .user(
            name != null
                ? name
                : ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
  }
}
