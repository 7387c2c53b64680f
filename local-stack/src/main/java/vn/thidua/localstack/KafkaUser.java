package vn.thidua.localstack;

import java.util.Map;

/** An account on the broker. */
public record KafkaUser(String name, String password) {
  /** May do everything: makes topics and rights, and speaks for others in tests. */
  public static final String ADMIN = "admin";

  public static final String PROTOCOL = "SASL_PLAINTEXT";
  public static final String MECHANISM = "SCRAM-SHA-512";

  /** The account in the words of a client's {@code sasl.jaas.config}. */
  public String jaasConfig() {
    return ("org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"%s\" password=\"%s\";")
        .formatted(name, password);
  }

  /** What a client needs to connect with this account. */
  public Map<String, Object> connection(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "security.protocol", PROTOCOL,
        "sasl.mechanism", MECHANISM,
        "sasl.jaas.config", jaasConfig());
  }

  @Override
  public String toString() {
    return "Kafka user " + name;
  }
}
