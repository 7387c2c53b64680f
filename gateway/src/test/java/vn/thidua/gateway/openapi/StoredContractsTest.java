package vn.thidua.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.contract.Contract;
import vn.thidua.gateway.contract.Contracts;
import vn.thidua.gateway.contract.Service;
import vn.thidua.gateway.routing.RouteTable;

/** The documents as the services store them today, whichever there are. */
class StoredContractsTest {

  @Test
  void shouldFitTogether_andBePacked() throws IOException {
    List<Contract> stored = new ArrayList<>();
    for (Service service : Service.values()) {
      Path file = Path.of("..", service.key() + "-service", "contracts", "openapi.yaml");
      String resource = "/openapi/" + service.key() + "/openapi.yaml";
      try (InputStream packed = getClass().getResourceAsStream(resource)) {
        assertThat(packed != null).as(resource + " is packed").isEqualTo(Files.exists(file));
        if (packed != null) {
          stored.add(Contracts.parse(service, packed));
        }
      }
    }

    ObjectNode merged = Merge.of(stored);

    assertThat(RouteTable.of(stored)).isNotNull();
    assertThat(merged.path("paths"))
        .hasSize(stored.stream().mapToInt(contract -> contract.operations().size()).sum());
  }
}
