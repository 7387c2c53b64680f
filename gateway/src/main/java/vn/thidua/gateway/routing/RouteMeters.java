package vn.thidua.gateway.routing;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Measures requests by route, not by path: ids would make a time series each, and so would whatever
 * a stranger asks for.
 */
@Singleton
final class RouteMeters implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";

  private final RouteTable table;

  RouteMeters(RouteTable table) {
    this.table = table;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    String uri = id.getTag("uri");
    if (!id.getName().equals(REQUESTS) || uri == null || !uri.startsWith("/")) {
      return id;
    }
    boolean page = "SUCCESS".equals(id.getTag("outcome")) && !uri.startsWith("/api/v1");
    String route = page ? uri : table.template(uri).orElse("OTHER");
    List<Tag> tags =
        id.getTags().stream()
            .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", route) : tag)
            .toList();
    return id.replaceTags(tags);
  }
}
