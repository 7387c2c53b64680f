package vn.thidua.localstack;

import java.nio.file.Path;
import java.util.List;

/**
 * How a Kafka broker is to run.
 *
 * @param home its folder; the records lie in {@code data} below it
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the controller's own quorum, on 127.0.0.1
 * @param topics made if they are not there, with {@link LocalKafka#PARTITIONS} partitions
 */
public record KafkaOptions(Path home, int port, int controllerPort, List<String> topics) {}
