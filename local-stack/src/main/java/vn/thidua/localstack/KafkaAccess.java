package vn.thidua.localstack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service may do on the broker; whatever is not named is refused. Besides, it may use the
 * consumer groups whose names begin with its own.
 *
 * @param service the name of the service and of its account
 * @param writes its own topic
 * @param reads the topics of events that it may read
 * @param deadLetters where it puts what it cannot make sense of, by upstream topic
 */
public record KafkaAccess(
    String service, String writes, List<String> reads, List<String> deadLetters) {

  private static final List<String> EVENTS =
      List.of("cluster.events.v1", "scoring.events.v1", "awards.events.v1");

  /** The services of the house. */
  public static final List<KafkaAccess> HOUSE =
      List.of(
          new KafkaAccess(
              "cluster-service",
              "cluster.events.v1",
              EVENTS,
              List.of(
                  "scoring.events.v1.dead-letters.cluster-service",
                  "awards.events.v1.dead-letters.cluster-service")),
          new KafkaAccess(
              "scoring-service",
              "scoring.events.v1",
              EVENTS,
              List.of(
                  "cluster.events.v1.dead-letters.scoring-service",
                  "awards.events.v1.dead-letters.scoring-service")),
          new KafkaAccess(
              "awards-service",
              "awards.events.v1",
              EVENTS,
              List.of(
                  "cluster.events.v1.dead-letters.awards-service",
                  "scoring.events.v1.dead-letters.awards-service")));

  /** Everybody who has an account: the services and the administrator. */
  public static Set<String> users(List<KafkaAccess> services) {
    return Stream.concat(Stream.of(KafkaUser.ADMIN), services.stream().map(KafkaAccess::service))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> topics(List<KafkaAccess> services) {
    return services.stream()
        .flatMap(access -> Stream.concat(Stream.of(access.writes), access.deadLetters.stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<AclBinding> rights(List<KafkaAccess> services) {
    return services.stream().flatMap(KafkaAccess::rights).collect(Collectors.toUnmodifiableSet());
  }

  /** To read or to write includes to describe. */
  private Stream<AclBinding> rights() {
    Stream<AclBinding> own = Stream.of(topic(writes, AclOperation.WRITE));
    Stream<AclBinding> upstream = reads.stream().map(topic -> topic(topic, AclOperation.READ));
    Stream<AclBinding> dead = deadLetters.stream().map(topic -> topic(topic, AclOperation.WRITE));
    Stream<AclBinding> groups =
        Stream.of(
            allow(
                new ResourcePattern(ResourceType.GROUP, service, PatternType.PREFIXED),
                AclOperation.READ));
    return Stream.of(own, upstream, dead, groups).flatMap(rights -> rights);
  }

  private AclBinding topic(String topic, AclOperation operation) {
    return allow(new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), operation);
  }

  private AclBinding allow(ResourcePattern resource, AclOperation operation) {
    return new AclBinding(
        resource,
        new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
  }
}
