package vn.thidua.systemtests.faults.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;

/** One running system with everything that lies behind its door. */
public final class Site {

  public static final String GATEWAY = "gateway";
  public static final String CLUSTER = "cluster-service";
  public static final String SCORING = "scoring-service";
  public static final String AWARDS = "awards-service";
  public static final String POSTGRESQL = "postgresql";
  public static final String KAFKA = "kafka";

  /** Which database and which topic belong to a service. */
  public static final List<String> PUBLISHERS = List.of(CLUSTER, SCORING, AWARDS);

  private final LocalSystem system;
  private final Properties secrets;

  public Site(LocalSystem system) {
    this.system = system;
    this.secrets = new Properties();
    Path file = system.installation().home().resolve("secrets.properties");
    try (var reader = Files.newBufferedReader(file)) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LocalSystem system() {
    return system;
  }

  public Path home() {
    return system.installation().home();
  }

  public URI gateway() {
    return URI.create(system.gatewayUrl());
  }

  public URI keycloak() {
    return URI.create(system.keycloakUrl());
  }

  public ProcessIdentity process(String part) {
    return system.process(part);
  }

  /** The name of a service's database and of its role. */
  public static String databaseOf(String service) {
    return service.substring(0, service.indexOf('-'));
  }

  public static String topicOf(String service) {
    return databaseOf(service) + ".events.v1";
  }

  /** As the service itself connects. */
  public Connection database(String service) throws SQLException {
    String name = databaseOf(service);
    return connect(name, name, "postgresql." + name);
  }

  public Connection superuser(String database) throws SQLException {
    return connect(database, "postgres", "postgresql.superuser");
  }

  private Connection connect(String database, String user, String secret) throws SQLException {
    PortPlan ports = system.installation().ports();
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", secrets.getProperty(secret, ""));
    login.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/" + database, login);
  }

  int managementPort(String service) {
    PortPlan ports = system.installation().ports();
    return PortPlan.management(
        switch (service) {
          case CLUSTER -> ports.cluster();
          case SCORING -> ports.scoring();
          case AWARDS -> ports.awards();
          default -> throw new IllegalArgumentException(service + " keeps nothing");
        });
  }

  String operatorToken() {
    return secrets.getProperty("services.operator-token", "");
  }

  /** Settings of a client that may do anything at the broker. */
  public Map<String, Object> kafka() {
    String password = secrets.getProperty("kafka." + KafkaUser.ADMIN, "");
    return new KafkaUser(KafkaUser.ADMIN, password)
        .connection(system.installation().bootstrapServers());
  }
}
