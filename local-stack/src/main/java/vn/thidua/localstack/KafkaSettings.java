package vn.thidua.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * The settings of a broker that asks everybody for a password.
 *
 * <p>Clients log in by SCRAM, with accounts that lie in the metadata. The broker itself has to log
 * in before it can read those, at its controller and to make the accounts: by PLAIN, with a
 * password that nobody else hears of and that lives only as long as the process.
 */
final class KafkaSettings {
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String CLIENT_LISTENER = "CLIENTS";

  private final KafkaOptions options;
  private final String brokerPassword = Passwords.random();

  KafkaSettings(KafkaOptions options) {
    this.options = options;
  }

  Map<String, String> ofServer(Path data) {
    Map<String, String> settings = new HashMap<>();
    String listeners =
        "%s://127.0.0.1:%d,%s://127.0.0.1:%d"
            .formatted(
                CLIENT_LISTENER, options.port(), CONTROLLER_LISTENER, options.controllerPort());
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("listeners", listeners);
    settings.put("advertised.listeners", listeners);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("inter.broker.listener.name", CLIENT_LISTENER);
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + options.controllerPort());
    settings.put("log.dirs", data.toString());
    access(settings);
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "3");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("auto.create.topics.enable", "false");
    settings.put("num.partitions", Integer.toString(LocalKafka.PARTITIONS));
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    // One connection thread each is plenty for a handful of clients.
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    // After a crash the broker must wait until its own old session has run out.
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
    return settings;
  }

  private void access(Map<String, String> settings) {
    settings.put(
        "listener.security.protocol.map",
        "%s:%s,%s:%s"
            .formatted(
                CLIENT_LISTENER, KafkaUser.PROTOCOL, CONTROLLER_LISTENER, KafkaUser.PROTOCOL));
    settings.put("sasl.enabled.mechanisms", KafkaUser.MECHANISM + "," + KafkaUser.BROKER_MECHANISM);
    settings.put("sasl.mechanism.inter.broker.protocol", KafkaUser.BROKER_MECHANISM);
    settings.put("sasl.mechanism.controller.protocol", KafkaUser.BROKER_MECHANISM);
    settings.put("listener.name.controller.sasl.enabled.mechanisms", KafkaUser.BROKER_MECHANISM);
    for (String listener : List.of(CLIENT_LISTENER, CONTROLLER_LISTENER)) {
      String name = "listener.name." + listener.toLowerCase(Locale.ROOT);
      settings.put(name + ".plain.sasl.jaas.config", KafkaUser.brokerJaasConfig(brokerPassword));
    }
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
    settings.put(StandardAuthorizer.ALLOW_EVERYONE_IF_NO_ACL_IS_FOUND_CONFIG, "false");
    settings.put(
        StandardAuthorizer.SUPER_USERS_CONFIG,
        "User:%s;User:%s".formatted(KafkaUser.ADMIN, KafkaUser.BROKER));
  }

  /** What a client in this process needs to connect as the broker itself. */
  Map<String, Object> ofBrokerClient() {
    return KafkaUser.ofBroker(options.bootstrapServers(), brokerPassword);
  }
}
