package vn.thidua.localstack.system;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.thidua.localstack.KeycloakOptions;
import vn.thidua.localstack.LocalKeycloak;
import vn.thidua.localstack.LogTail;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.ServerVersions;
import vn.thidua.localstack.StackException;

/** Who people are. */
final class KeycloakPart implements Part {
  static final String NAME = "keycloak";

  private final Installation installation;
  private final Secrets secrets;

  KeycloakPart(Installation installation, Secrets secrets) {
    this.installation = installation;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return ServerVersions.ofThisBuild().keycloak();
  }

  @Override
  public List<Integer> ports() {
    int port = installation.ports().keycloak();
    return List.of(port, PortPlan.management(port));
  }

  @Override
  public Set<String> needs() {
    return Set.of(PostgresPart.NAME);
  }

  @Override
  public boolean isPrepared() {
    return LocalKeycloak.isPrepared(installation.cache());
  }

  @Override
  public void prepare(Consumer<ProcessIdentity> working) throws IOException {
    LocalKeycloak.prepare(installation.cache(), installation.log(NAME), working);
  }

  @Override
  public ProcessIdentity launch() throws IOException {
    int port = installation.ports().keycloak();
    LocalKeycloak keycloak =
        LocalKeycloak.launch(
            new KeycloakOptions(
                installation.cache(),
                installation.log(NAME),
                installation.realm(),
                port,
                PortPlan.management(port),
                PostgresPart.database(installation, secrets, NAME),
                secrets.keycloakAdmin(),
                installation.gatewayUrl()));
    return ProcessIdentity.of(keycloak.process().pid())
        .orElseThrow(() -> new StackException(LogTail.reason(NAME, installation.log(NAME))));
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers200(installation.issuer() + "/protocol/openid-connect/certs");
  }
}
