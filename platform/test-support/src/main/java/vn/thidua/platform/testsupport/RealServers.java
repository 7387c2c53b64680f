package vn.thidua.platform.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.localstack.LocalKafka;
import vn.thidua.localstack.LocalPostgres;
import vn.thidua.localstack.PostgresDatabase;

/**
 * What a service runs on in tests: a real PostgreSQL with a database and a role of its own, a real
 * Kafka with the house's topics, and {@link TestIssuer} instead of Keycloak.
 *
 * <pre>{@code @QuarkusTest @WithTestResource(RealServers.class)}</pre>
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

  /** The topics of the house. */
  private static final String[] TOPICS = {
    "cluster.events.v1",
    "scoring.events.v1",
    "awards.events.v1",
    "cluster.events.v1.dead-letters.scoring-service",
    "scoring.events.v1.dead-letters.cluster-service"
  };

  /** Held here, so that its level is kept. */
  private static final Logger BROKER_LOG = Logger.getLogger("kafka");

  @Override
  public Map<String, String> start() {
    PostgresDatabase database = Started.POSTGRES.freshDatabase("service");
    return Map.of(
        "quarkus.datasource.jdbc.url",
        database.jdbcUrl(),
        "quarkus.datasource.username",
        database.user(),
        "quarkus.datasource.password",
        database.password(),
        "kafka.bootstrap.servers",
        Started.KAFKA.bootstrapServers(),
        "quarkus.oidc.auth-server-url",
        Tokens.issuer());
  }

  /** The servers end with the JVM; a second Quarkus start gets the same ones. */
  @Override
  public void stop() {}

  /** Started at first use. */
  private static final class Started {
    static {
      BROKER_LOG.setLevel(Level.WARNING);
    }

    static final LocalPostgres POSTGRES = LocalPostgres.throwAway();
    static final LocalKafka KAFKA = LocalKafka.throwAway(TOPICS);

    private Started() {}
  }
}
