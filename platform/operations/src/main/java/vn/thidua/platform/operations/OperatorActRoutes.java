package vn.thidua.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class OperatorActRoutes implements OperatorRoutes {

  private static final int USUAL = 100;
  private static final int LARGEST = 1_000;

  private final OperatorActs acts;

  OperatorActRoutes(OperatorActs acts) {
    this.acts = acts;
  }

  @Override
  public List<OperatorRoute> routes() {
    return List.of(
        OperatorRoute.get(
            "/acts",
            request -> Map.of("items", acts.newest(request.count("limit", USUAL, LARGEST)))));
  }
}
