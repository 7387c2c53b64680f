package vn.thidua.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where a person's browser signs in. */
@ConfigMapping(prefix = "thidua.sign-in")
public interface SignInConfig {

  /**
   * The realm as browsers reach it. By default the gateway's own {@code
   * quarkus.oidc.auth-server-url}; it differs where Keycloak has an inner and an outer address.
   */
  Optional<URI> url();

  /** The public client of the front ends, with PKCE. */
  @WithDefault("thi-dua-web")
  String clientId();
}
