package vn.thidua.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a Kafka broker is to run.
 *
 * @param home its folder; the records lie in {@code data} below it
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the controller's own quorum, on 127.0.0.1
 * @param services who may do what; their topics are made if they are not there, with {@link
 *     LocalKafka#PARTITIONS} partitions
 * @param passwords of the services' accounts and of {@link KafkaUser#ADMIN}
 */
public record KafkaOptions(
    Path home,
    int port,
    int controllerPort,
    List<KafkaAccess> services,
    Map<String, String> passwords) {

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  KafkaUser user(String name) {
    String password = passwords.get(name);
    if (password == null) {
      throw new StackException("No Kafka user " + name + " here; there are " + passwords.keySet());
    }
    return new KafkaUser(name, password);
  }

  @Override
  public String toString() {
    return "Kafka in " + home + " on port " + port;
  }
}
