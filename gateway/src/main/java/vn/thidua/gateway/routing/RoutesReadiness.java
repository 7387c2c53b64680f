package vn.thidua.gateway.routing;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import vn.thidua.gateway.contract.Service;

/**
 * Ready when there is something to route. Whether the services are up does not count: one that is
 * down must not take the door with it.
 */
@Readiness
@Singleton
final class RoutesReadiness implements HealthCheck {

  private final RouteTable table;

  RoutesReadiness(RouteTable table) {
    this.table = table;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder check = HealthCheckResponse.named("routes");
    for (Service service : Service.values()) {
      check.withData(service.key(), table.operations(service));
    }
    return check
        .status(Arrays.stream(Service.values()).anyMatch(s -> table.operations(s) > 0))
        .build();
  }
}
