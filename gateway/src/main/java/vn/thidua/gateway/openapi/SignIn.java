package vn.thidua.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How one signs in, as the document says it and as the Swagger UI does it. */
@Singleton
public final class SignIn {

  private static final String KEYCLOAK = "keycloak";
  private static final String BEARER = "bearer";

  private final URI realm;

  SignIn(
      SignInConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI authServer) {
    this.realm = config.url().orElse(authServer);
  }

  /** Scheme, host and port of the sign-in server, for the content security policy. */
  public String origin() {
    return realm.getScheme() + "://" + realm.getRawAuthority();
  }

  ObjectNode schemes() {
    ObjectNode schemes = JsonNodeFactory.instance.objectNode();
    ObjectNode flow =
        schemes
            .putObject(KEYCLOAK)
            .put("type", "oauth2")
            .put("description", "Đăng nhập bằng Keycloak (PKCE) / Sign in with Keycloak (PKCE)")
            .putObject("flows")
            .putObject("authorizationCode");
    String base = realm.toString().replaceAll("/+$", "") + "/protocol/openid-connect";
    flow.put("authorizationUrl", base + "/auth");
    flow.put("tokenUrl", base + "/token");
    flow.put("refreshUrl", base + "/token");
    flow.putObject("scopes").put("openid", "Định danh người dùng / Identity of the person");
    schemes
        .putObject(BEARER)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "Mã truy cập có sẵn / An access token that you already have");
    return schemes;
  }

  /** One of the two ways is needed; the roles are those of the access token. */
  static ArrayNode security(Set<String> roles) {
    ArrayNode ways = JsonNodeFactory.instance.arrayNode();
    ways.addObject().putArray(KEYCLOAK).add("openid");
    ArrayNode needed = ways.addObject().putArray(BEARER);
    roles.forEach(needed::add);
    return ways;
  }
}
