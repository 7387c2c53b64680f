package vn.thidua.localstack.containers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.localstack.KafkaAccess;
import vn.thidua.localstack.KafkaSetup;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.PostgresRoles;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.Secrets;

/**
 * Brings a server that runs elsewhere to what is declared, by the same code as {@code ./run}, and
 * ends: {@code postgresql} makes databases with their roles, {@code kafka} accounts, topics and
 * rights.
 */
public final class SetUp {
  private static final Duration READY = Duration.ofSeconds(60);

  /** Held here, so that its level is kept. */
  private static final Logger CLIENT_LOG = Logger.getLogger("org.apache.kafka");

  private final Map<String, String> environment;
  private final SecretFiles secrets;

  SetUp(Map<String, String> environment) {
    this.environment = environment;
    this.secrets = SecretFiles.of(environment);
  }

  public static void main(String[] arguments) {
    CLIENT_LOG.setLevel(Level.WARNING);
    try {
      new SetUp(System.getenv()).run(List.of(arguments));
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  void run(List<String> arguments) {
    switch (String.join(" ", arguments)) {
      case "postgresql" -> postgresql();
      case "kafka" -> kafka();
      default -> throw new StackException("Give postgresql or kafka, not " + arguments);
    }
  }

  private void postgresql() {
    String server = variable("THIDUA_POSTGRESQL");
    PostgresRoles roles = new PostgresRoles(server, secrets.read("postgresql.superuser"));
    if (!Polling.until(READY, roles::acceptsLogin)) {
      throw new StackException("The PostgreSQL at " + server + " does not answer");
    }
    for (String database : Secrets.DATABASES) {
      roles.ensure(database, secrets.read("postgresql." + database));
    }
    System.out.println("databases: " + String.join(", ", Secrets.DATABASES));
  }

  private void kafka() {
    new KafkaSetup(
            KafkaUser.ofBroker(variable("THIDUA_KAFKA_BROKER"), secrets.read("kafka.broker")),
            variable("THIDUA_KAFKA"),
            KafkaAccess.HOUSE,
            name -> new KafkaUser(name, secrets.read("kafka." + name)))
        .run();
    System.out.println("accounts: " + KafkaAccess.users(KafkaAccess.HOUSE));
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new StackException(name + " is not set");
    }
    return value;
  }
}
