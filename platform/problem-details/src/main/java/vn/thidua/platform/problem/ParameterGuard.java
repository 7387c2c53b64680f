package vn.thidua.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.thidua.platform.json.StrictScalars;

/** Refuses a NUL in a query parameter, which no database takes as text. */
public final class ParameterGuard {

  @ServerRequestFilter
  public void refuseNul(ContainerRequestContext request) {
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> {
          if (values.stream().anyMatch(StrictScalars::hasNul)) {
            throw ProblemException.invalid("?" + name, "character", JsonFaults.NUL);
          }
        });
  }
}
