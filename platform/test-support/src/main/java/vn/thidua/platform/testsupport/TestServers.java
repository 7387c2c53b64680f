package vn.thidua.platform.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.LocalKafka;
import vn.thidua.localstack.LocalPostgres;
import vn.thidua.localstack.PostgresDatabase;

/**
 * The servers behind {@link RealServers}: processes of this machine, or containers where {@code
 * -Dcontainers} asks for them ({@code -Dcontainers=postgresql} for some only). Started at first
 * use, they end with the JVM.
 */
final class TestServers {
  private static final String CONTAINERS = "containers";

  /** Held here, so that its level is kept. */
  private static final Logger BROKER_LOG = Logger.getLogger("kafka");

  private TestServers() {}

  /** A new empty database with a role of its own. */
  static PostgresDatabase freshDatabase() {
    return Databases.MAKER.apply("service");
  }

  static Kafka kafka() {
    return Started.KAFKA;
  }

  /**
   * @param bootstrapServers where clients connect
   * @param users the accounts, by name
   */
  record Kafka(String bootstrapServers, Function<String, KafkaUser> users) {
    KafkaUser user(String name) {
      return users.apply(name);
    }
  }

  private static boolean inContainer(String server) {
    return isNamed(System.getProperty(CONTAINERS), server);
  }

  /** Maven makes {@code true} of a property without a value. */
  static boolean isNamed(@Nullable String wanted, String server) {
    if (wanted == null || wanted.equals("false")) {
      return false;
    }
    List<String> names = Arrays.asList(wanted.split(",", -1));
    return wanted.isBlank() || wanted.equals("true") || names.contains(server);
  }

  private static final class Databases {
    static final Function<String, PostgresDatabase> MAKER =
        inContainer("postgresql")
            ? PostgresInContainer.start()::freshDatabase
            : LocalPostgres.throwAway()::freshDatabase;

    private Databases() {}
  }

  private static final class Started {
    static {
      BROKER_LOG.setLevel(Level.WARNING);
    }

    static final Kafka KAFKA = inContainer("kafka") ? KafkaInContainer.start() : local();

    private Started() {}

    private static Kafka local() {
      LocalKafka kafka = LocalKafka.throwAway();
      return new Kafka(kafka.bootstrapServers(), kafka::user);
    }
  }
}
