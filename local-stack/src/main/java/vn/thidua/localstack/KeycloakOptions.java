package vn.thidua.localstack;

import java.nio.file.Path;

/**
 * How Keycloak is to run.
 *
 * @param cache where the unpacked and prepared server is kept
 * @param log the file that receives what the server says
 * @param realm the JSON file imported if the database does not have the realm yet
 * @param port on 127.0.0.1; also in the issuer of every token
 * @param managementPort of health checks, on 127.0.0.1
 * @param database its own
 * @param adminPassword of {@code admin} in the master realm, taken on the first start
 * @param gatewayUrl from which browsers may ask for tokens
 */
public record KeycloakOptions(
    Path cache,
    Path log,
    Path realm,
    int port,
    int managementPort,
    PostgresDatabase database,
    String adminPassword,
    String gatewayUrl) {

  @Override
  public String toString() {
    return "Keycloak on port " + port;
  }
}
