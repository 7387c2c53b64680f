package vn.thidua.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** All the documents that this build of the gateway knows. A service without one is not served. */
@Singleton
public final class Contracts {

  private static final Logger LOG = Logger.getLogger(Contracts.class);
  private static final YAMLMapper YAML = new YAMLMapper();

  private final List<Contract> all;

  @Inject
  Contracts(ContractsConfig config) {
    List<Contract> found = new ArrayList<>();
    for (Service service : Service.values()) {
      String resource =
          switch (service) {
            case CLUSTER -> config.cluster();
            case SCORING -> config.scoring();
            case AWARDS -> config.awards();
          };
      read(service, resource, found);
    }
    this.all = List.copyOf(found);
  }

  public List<Contract> all() {
    return all;
  }

  private static void read(Service service, String resource, List<Contract> into) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        LOG.warnf("%s has no stored OpenAPI document: nothing is routed to it", service.key());
        return;
      }
      into.add(parse(service, in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(service.key() + ": " + resource, unreadable);
    }
  }

  /** Reads one document, YAML or JSON. */
  public static Contract parse(Service service, InputStream in) throws IOException {
    JsonNode document = YAML.readTree(in);
    if (!(document instanceof ObjectNode object)) {
      throw new IllegalStateException(service.key() + ": not an OpenAPI document");
    }
    return new Contract(service, object);
  }
}
