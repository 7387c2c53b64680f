package vn.thidua.localstack.system;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thidua.localstack.StackException;

/** The parts of an installation, in the order in which they are started. */
final class Parts {
  private Parts() {}

  static List<Part> of(Installation installation) throws IOException {
    Secrets secrets = Secrets.of(installation.home());
    PortPlan ports = installation.ports();
    List<Part> all =
        List.of(
            new PostgresPart(installation, secrets),
            new KafkaPart(installation, secrets),
            new KeycloakPart(installation, secrets),
            ServicePart.withDatabase(
                    installation, secrets, "cluster-service", ports.cluster(), "cluster")
                .keepingFiles(),
            ServicePart.withDatabase(
                    installation, secrets, "scoring-service", ports.scoring(), "scoring")
                .keepingFiles(),
            ServicePart.withDatabase(
                installation, secrets, "awards-service", ports.awards(), "awards"),
            ServicePart.gateway(installation));
    return installation.only().isEmpty() ? all : chosen(all, installation.only());
  }

  private static List<Part> chosen(List<Part> all, Set<String> only) {
    Set<String> unknown = new TreeSet<>(only);
    Set<String> known = all.stream().map(Part::name).collect(Collectors.toSet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new StackException("No part is called " + unknown + "; there are " + known);
    }
    return all.stream().filter(part -> only.contains(part.name())).toList();
  }
}
