package vn.thidua.platform.testsupport;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.thidua.localstack.KafkaUser;

/** The broker on which the service under test runs, for those who stand beside it. */
public final class Broker {

  private static final String SERVERS = "kafka.bootstrap.servers";
  private static final String ADMIN_PASSWORD = "test.kafka.admin-password";

  private Broker() {}

  /** What a client needs to do everything on the broker, and so to speak as any service. */
  public static Map<String, Object> asAdmin() {
    Config config = ConfigProvider.getConfig();
    return new KafkaUser(KafkaUser.ADMIN, config.getValue(ADMIN_PASSWORD, String.class))
        .connection(config.getValue(SERVERS, String.class));
  }

  /** The same with further settings. */
  public static Map<String, Object> asAdmin(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(asAdmin());
    all.putAll(more);
    return all;
  }

  /** What the application is told: its own account, and for the tests the administrator's. */
  static Map<String, String> settings(TestServers.Kafka kafka, KafkaUser user) {
    Map<String, String> settings = new HashMap<>();
    user.connection(kafka.bootstrapServers())
        .forEach((name, value) -> settings.put("kafka." + name, value.toString()));
    settings.put(ADMIN_PASSWORD, kafka.user(KafkaUser.ADMIN).password());
    return settings;
  }
}
