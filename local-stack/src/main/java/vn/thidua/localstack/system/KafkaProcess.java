package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.localstack.KafkaAccess;
import vn.thidua.localstack.KafkaOptions;
import vn.thidua.localstack.LocalKafka;
import vn.thidua.localstack.StackException;

/** The broker as a program. */
final class KafkaProcess {
  private static final String HOME = "THIDUA_KAFKA_HOME";
  private static final String PORT = "THIDUA_KAFKA_PORT";
  private static final String CONTROLLER_PORT = "THIDUA_KAFKA_CONTROLLER_PORT";
  private static final String PASSWORDS = "THIDUA_KAFKA_PASSWORDS";

  private KafkaProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(variable(HOME));
    LocalKafka kafka =
        LocalKafka.start(
            new KafkaOptions(
                home,
                Integer.parseInt(variable(PORT)),
                Integer.parseInt(variable(CONTROLLER_PORT)),
                KafkaAccess.HOUSE,
                passwords(variable(PASSWORDS))));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
    Files.writeString(readyFile(home), "");
    kafka.awaitShutdown();
  }

  /** What {@link #main} finds again; the environment is for the eyes of the account's owner. */
  static Map<String, String> environment(Path home, PortPlan ports, Map<String, String> passwords) {
    return Map.of(
        HOME,
        home.toString(),
        PORT,
        Integer.toString(ports.kafka()),
        CONTROLLER_PORT,
        Integer.toString(ports.kafkaController()),
        PASSWORDS,
        passwords.entrySet().stream()
            .map(user -> user.getKey() + ":" + user.getValue())
            .collect(Collectors.joining(",")));
  }

  /** There from the moment at which all topics are served. */
  static Path readyFile(Path home) {
    return home.resolve("ready");
  }

  private static Map<String, String> passwords(String users) {
    Map<String, String> passwords = new TreeMap<>();
    for (String user : users.split(",", -1)) {
      int colon = user.indexOf(':');
      passwords.put(user.substring(0, colon), user.substring(colon + 1));
    }
    return passwords;
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new StackException(name + " is not set");
    }
    return value;
  }
}
