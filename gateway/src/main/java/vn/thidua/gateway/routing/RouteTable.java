package vn.thidua.gateway.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thidua.gateway.contract.Contract;
import vn.thidua.gateway.contract.Contracts;
import vn.thidua.gateway.contract.Service;

/**
 * What is served, exactly: the operations of the stored documents and nothing else. A path is
 * compared as it was sent, segment by segment; nothing is decoded or normalized, so there is
 * nothing to get around.
 */
@Singleton
public final class RouteTable {

  public static final String ROOT = "/api";

  private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~-]{1,200}");

  private final Map<String, List<Route>> byCollection = new HashMap<>();

  @Inject
  RouteTable(Contracts contracts) {
    this(contracts.all());
  }

  private RouteTable(List<Contract> contracts) {
    for (Contract contract : contracts) {
      for (Contract.Operations operations : contract.operations()) {
        add(Route.of(contract.service(), operations));
      }
    }
  }

  public static RouteTable of(List<Contract> contracts) {
    return new RouteTable(contracts);
  }

  private void add(Route route) {
    String collection = route.segments().get(1);
    List<Route> routes = byCollection.computeIfAbsent(collection, name -> new ArrayList<>());
    for (Route other : routes) {
      if (other.service() != route.service()) {
        throw new IllegalStateException(
            "The collection %s is claimed by %s and by %s"
                .formatted(collection, other.service().key(), route.service().key()));
      }
    }
    routes.add(route);
  }

  /** How many operations of a service are served. */
  public int operations(Service service) {
    return byCollection.values().stream()
        .flatMap(List::stream)
        .filter(route -> route.service() == service)
        .mapToInt(route -> route.methods().size())
        .sum();
  }

  /** Finds the route of a path below {@link #ROOT}, as it stands in the request line. */
  public Match find(String method, String path) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    if (segments.size() < 4
        || !path.startsWith(ROOT + "/")
        || !segments.stream().skip(1).allMatch(segment -> SEGMENT.matcher(segment).matches())) {
      return new Match.NotServed();
    }
    List<String> behind = segments.subList(2, segments.size());
    Set<String> allowed = new TreeSet<>();
    for (Route route : byCollection.getOrDefault(behind.get(1), List.of())) {
      if (route.matches(behind)) {
        if (route.serves(method)) {
          return new Match.Found(
              route.service(), path.substring(ROOT.length()), route.file(method));
        }
        allowed.addAll(route.methods());
      }
    }
    return allowed.isEmpty() ? new Match.NotServed() : new Match.WrongMethod(allowed);
  }

  /** The template that a path follows, whatever the method. */
  public Optional<String> template(String path) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    if (segments.size() < 4 || !path.startsWith(ROOT + "/")) {
      return Optional.empty();
    }
    List<String> behind = segments.subList(2, segments.size());
    return byCollection.getOrDefault(behind.get(1), List.of()).stream()
        .filter(route -> route.matches(behind))
        .findFirst()
        .map(route -> ROOT + "/" + String.join("/", route.segments()));
  }

  /** What the table says of a request. */
  public sealed interface Match {

    /**
     * The service that answers, and the path there.
     *
     * @param file the largest file that the operation takes as its body, in bytes; empty if it
     *     takes none
     */
    record Found(Service service, String path, OptionalLong file) implements Match {}

    /** The path is served, with other methods. */
    record WrongMethod(Set<String> allowed) implements Match {}

    /** No document knows the path. */
    record NotServed() implements Match {}
  }

  private record Route(
      Service service, List<String> segments, Set<String> methods, Map<String, Long> files) {

    static Route of(Service service, Contract.Operations operations) {
      Set<String> methods = new TreeSet<>();
      operations.methods().forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      List<String> segments = Arrays.asList(operations.template().substring(1).split("/", -1));
      return new Route(service, segments, methods, operations.files());
    }

    boolean matches(List<String> path) {
      if (path.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < segments.size(); i++) {
        String expected = segments.get(i);
        if (!expected.startsWith("{") && !expected.equals(path.get(i))) {
          return false;
        }
      }
      return true;
    }

    boolean serves(String method) {
      return methods.contains(method);
    }

    OptionalLong file(String method) {
      Long largest = files.get(method.toLowerCase(Locale.ROOT));
      return largest == null ? OptionalLong.empty() : OptionalLong.of(largest);
    }
  }
}
