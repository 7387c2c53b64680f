package vn.thidua.localstack.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The services that have a door, in the order in which they are shown. */
final class Doors {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final String SUFFIX = "-service";

  private final List<Door> all;

  private Doors(List<Door> all) {
    this.all = all;
  }

  static Doors at(Map<String, URI> addresses, String token) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    return new Doors(
        addresses.entrySet().stream()
            .map(service -> new Door(service.getKey(), service.getValue(), token, http))
            .toList());
  }

  List<Door> all() {
    return all;
  }

  /** By its name, with or without the ending that all have. */
  Door named(String name) {
    return all.stream()
        .filter(door -> door.service().equals(name) || door.service().equals(name + SUFFIX))
        .findFirst()
        .orElseThrow(() ->
            new NotUnderstood(
                "Không có dịch vụ · No such service: %s; %s"
                    .formatted(name, all.stream().map(Door::service).toList())));
  }
}
