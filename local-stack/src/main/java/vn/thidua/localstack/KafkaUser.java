package vn.thidua.localstack;

import java.util.Map;

/** An account on the broker. */
public record KafkaUser(String name, String password) {
  /** May do everything: makes topics and rights, and speaks for others in tests. */
  public static final String ADMIN = "admin";

  static final String BROKER = "broker";
  static final String BROKER_MECHANISM = "PLAIN";

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

  /**
   * What a client needs to connect as the broker itself, which is known before any account is
   * (PLAIN: the password travels readably, so this is for loopback).
   */
  public static Map<String, Object> ofBroker(String bootstrapServers, String password) {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "security.protocol", PROTOCOL,
        "sasl.mechanism", BROKER_MECHANISM,
        "sasl.jaas.config", brokerJaasConfig(password));
  }

  /** Both sides of the broker's login: who logs in, and who is let in. */
  static String brokerJaasConfig(String password) {
    return ("org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";")
        .formatted(BROKER, password);
  }

  @Override
  public String toString() {
    return "Kafka user " + name;
  }
}
