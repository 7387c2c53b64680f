package vn.thidua.gateway.routing;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller gets to see of a service's answer. */
final class ResponseHeaders {

  private static final Set<String> DROPPED =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade",
          "server",
          "set-cookie",
          "strict-transport-security",
          "x-powered-by");

  private ResponseHeaders() {}

  static void clean(MultiMap headers) {
    List<String> named = headers.getAll("connection");
    Set<String> hops = new HashSet<>(DROPPED);
    for (String list : named) {
      for (String name : list.split(",", -1)) {
        hops.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    for (String name : Set.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (hops.contains(lower) || lower.startsWith("access-control-")) {
        headers.remove(name);
      }
    }
    String location = headers.get("location");
    if (location != null) {
      headers.remove("location");
      String rewritten = outside(location);
      if (rewritten != null) {
        headers.set("location", rewritten);
      }
    }
  }

  /** The place as seen from outside, without a host: what a caller sent as Host is never echoed. */
  private static @Nullable String outside(String location) {
    try {
      URI there = URI.create(location);
      String path = there.getRawPath();
      if (path == null || !path.startsWith("/v1/")) {
        return null;
      }
      String query = there.getRawQuery();
      return RouteTable.ROOT + path + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
