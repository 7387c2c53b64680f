package vn.thidua.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.contract.Contract;
import vn.thidua.gateway.contract.Contracts;
import vn.thidua.gateway.contract.Service;

class RouteTableTest {

  @Test
  void shouldStop_whenTwoServicesClaimOneCollection() throws IOException {
    List<Contract> contracts =
        List.of(
            contract(Service.CLUSTER, "{paths: {/v1/things: {get: {}}}}"),
            contract(Service.SCORING, "{paths: {'/v1/things/{id}': {get: {}}}}"));

    assertThatThrownBy(() -> RouteTable.of(contracts))
        .hasMessageContainingAll("things", "cluster", "scoring");
  }

  @Test
  void shouldFindTheMethod_whenAFixedPathAndATemplateBothFit() throws IOException {
    RouteTable table =
        RouteTable.of(
            List.of(
                contract(
                    Service.CLUSTER,
                    "{paths: {/v1/things/mine: {get: {}}, '/v1/things/{id}': {put: {}}}}")));

    assertThat(table.find("PUT", "/api/v1/things/mine"))
        .isEqualTo(
            new RouteTable.Match.Found(Service.CLUSTER, "/v1/things/mine", OptionalLong.empty()));
    assertThat(table.find("GET", "/api/v1/things/mine")).isInstanceOf(RouteTable.Match.Found.class);
    assertThat(table.find("GET", "/api/v1/things/7"))
        .isInstanceOf(RouteTable.Match.WrongMethod.class);
    assertThat(table.operations(Service.CLUSTER)).isEqualTo(3);
    assertThat(table.operations(Service.AWARDS)).isZero();
  }

  private static Contract contract(Service service, String yaml) throws IOException {
    return Contracts.parse(
        service, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
