package vn.thidua.localstack;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Brings a running broker to what is declared: accounts, topics, rights. Done at every start, so a
 * new password, a new line in the table and a folder from before accounts need nothing else.
 */
public final class KafkaSetup {
  private static final Duration READY = Duration.ofSeconds(40);
  private static final Duration LOGIN = Duration.ofSeconds(5);
  private static final int ITERATIONS = 4_096;
  private static final String THIRTY_DAYS = Long.toString(Duration.ofDays(30).toMillis());

  private final Map<String, Object> brokerConnection;
  private final String bootstrapServers;
  private final List<KafkaAccess> services;
  private final Function<String, KafkaUser> users;

  /**
   * @param brokerConnection what a client needs to connect as the broker itself
   * @param bootstrapServers where everybody else connects
   * @param services who may do what
   * @param users the account with its password, by name
   */
  public KafkaSetup(
      Map<String, Object> brokerConnection,
      String bootstrapServers,
      List<KafkaAccess> services,
      Function<String, KafkaUser> users) {
    this.brokerConnection = brokerConnection;
    this.bootstrapServers = bootstrapServers;
    this.services = services;
    this.users = users;
  }

  /** Returns when everything is served and the administrator is let in. */
  public void run() {
    try (Admin client = client(brokerConnection, READY)) {
      accounts(client);
      createTopics(client, KafkaAccess.topics(services));
      rights(client);
    }
    KafkaUser admin = users.apply(KafkaUser.ADMIN);
    if (!Polling.until(READY, () -> answers(bootstrapServers, admin, LOGIN))) {
      throw new StackException("Kafka does not let its administrator in");
    }
  }

  void createTopics(Collection<String> topics) {
    try (Admin client = client(brokerConnection, READY)) {
      createTopics(client, topics);
    }
  }

  static boolean answers(String bootstrapServers, KafkaUser user, Duration atMost) {
    try (Admin client = client(user.connection(bootstrapServers), atMost)) {
      return !get(client.describeCluster().nodes(), atMost).isEmpty();
    } catch (StackException | KafkaException notYet) {
      return false;
    }
  }

  private void accounts(Admin client) {
    ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    List<UserScramCredentialAlteration> accounts =
        KafkaAccess.users(services).stream()
            .map(users)
            .<UserScramCredentialAlteration>map(
                user -> new UserScramCredentialUpsertion(user.name(), how, user.password()))
            .toList();
    get(client.alterUserScramCredentials(accounts).all(), READY);
  }

  /** Exactly those of the table: what somebody was allowed once is taken away again. */
  private void rights(Admin client) {
    Set<AclBinding> wanted = KafkaAccess.rights(services);
    Set<AclBinding> existing =
        new HashSet<>(get(client.describeAcls(AclBindingFilter.ANY).values(), READY));
    List<AclBinding> missing = wanted.stream().filter(r -> !existing.contains(r)).toList();
    List<AclBindingFilter> surplus =
        existing.stream().filter(r -> !wanted.contains(r)).map(AclBinding::toFilter).toList();
    get(client.createAcls(missing).all(), READY);
    get(client.deleteAcls(surplus).all(), READY);
    if (!Polling.until(
        READY,
        () ->
            wanted.equals(
                Set.copyOf(get(client.describeAcls(AclBindingFilter.ANY).values(), READY))))) {
      throw new StackException("Kafka does not take over the rights of the services");
    }
  }

  private static void createTopics(Admin client, Collection<String> wanted) {
    Set<String> existing = get(client.listTopics().names(), READY);
    Set<NewTopic> missing =
        wanted.stream()
            .filter(topic -> !existing.contains(topic))
            .map(topic ->
                new NewTopic(topic, LocalKafka.PARTITIONS, (short) 1)
                    .configs(Map.of("retention.ms", THIRTY_DAYS)))
            .collect(Collectors.toSet());
    get(client.createTopics(missing).all(), READY);
    // The controller has them at once; the broker hears of them a moment later.
    if (!Polling.until(READY, () -> allLed(client, wanted))) {
      throw new StackException("Kafka has made the topics " + wanted + " but does not serve them");
    }
  }

  private static boolean allLed(Admin client, Collection<String> topics) {
    try {
      return get(client.describeTopics(topics).allTopicNames(), READY).values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (StackException e) {
      if (e.getCause() instanceof ExecutionException execution
          && execution.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  private static Admin client(Map<String, Object> connection, Duration atMost) {
    Map<String, Object> all = new HashMap<>(connection);
    all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(atMost.toMillis()));
    all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(atMost.toMillis()));
    return Admin.create(all);
  }

  private static <T> T get(KafkaFuture<T> future, Duration atMost) {
    try {
      return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new StackException("Kafka refused: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new StackException("Kafka does not answer within " + atMost.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for Kafka", e);
    }
  }
}
