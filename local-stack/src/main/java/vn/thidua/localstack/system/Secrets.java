package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.KafkaAccess;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.Passwords;
import vn.thidua.localstack.StackException;

/** The installation's own passwords, drawn once, kept in a file that only its owner can read. */
public final class Secrets {
  /** The databases of the house; each has a role of its name. */
  public static final List<String> DATABASES = List.of("cluster", "scoring", "awards", "keycloak");

  static final Set<String> KAFKA_USERS = KafkaAccess.users(KafkaAccess.HOUSE);

  private static final String SUPERUSER = "postgresql.superuser";
  private static final String KEYCLOAK_ADMIN = "keycloak.admin";
  private static final String CURSOR_KEY = "services.cursor-key";
  private static final String OPERATOR_TOKEN = "services.operator-token";

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = values;
  }

  static Path file(Path home) {
    return home.resolve("secrets.properties");
  }

  /** Reads them, drawing those that are missing. */
  public static Secrets of(Path home) throws IOException {
    Directories.createPrivate(home);
    Path file = file(home);
    Map<String, String> values = PropertyFile.read(file);
    if (values.isEmpty() && Files.exists(home.resolve("postgresql/data"))) {
      throw new StackException(
          file + " is gone, but the databases are there: put it back, or ./run reset");
    }
    Map<String, String> whole = new TreeMap<>(values);
    whole.computeIfAbsent(SUPERUSER, name -> Passwords.random());
    whole.computeIfAbsent(KEYCLOAK_ADMIN, name -> Passwords.random());
    whole.computeIfAbsent(CURSOR_KEY, name -> Passwords.random());
    whole.computeIfAbsent(OPERATOR_TOKEN, name -> Passwords.random());
    DATABASES.forEach(database -> whole.computeIfAbsent(key(database), name -> Passwords.random()));
    KAFKA_USERS.forEach(user -> whole.computeIfAbsent(kafkaKey(user), name -> Passwords.random()));
    if (!whole.equals(values)) {
      PropertyFile.write(file, whole);
    }
    return new Secrets(whole);
  }

  String superuser() {
    return value(SUPERUSER);
  }

  String keycloakAdmin() {
    return value(KEYCLOAK_ADMIN);
  }

  /** Signs the cursors of lists. */
  String cursorKey() {
    return value(CURSOR_KEY);
  }

  String database(String name) {
    return value(key(name));
  }

  /** Opens the operators' door of every service. */
  public String operatorToken() {
    return value(OPERATOR_TOKEN);
  }

  /** The account of a service on the broker, or of its administrator. */
  public KafkaUser kafka(String user) {
    return new KafkaUser(user, value(kafkaKey(user)));
  }

  Map<String, String> kafkaPasswords() {
    return KAFKA_USERS.stream()
        .collect(Collectors.toMap(Function.identity(), user -> value(kafkaKey(user))));
  }

  private static String kafkaKey(String user) {
    return "kafka." + user;
  }

  private static String key(String database) {
    return "postgresql." + database;
  }

  private String value(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new StackException("No secret named " + key);
    }
    return value;
  }
}
