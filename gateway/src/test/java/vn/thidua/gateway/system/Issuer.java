package vn.thidua.gateway.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** An OpenID provider as far as a verifier looks: discovery and keys. */
final class Issuer {

  private final HttpServer server;
  private final RSAPublicKey key;

  Issuer(KeyPair keys) throws IOException {
    key = (RSAPublicKey) keys.getPublic();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    serve("/realms/thi-dua/.well-known/openid-configuration", discovery());
    serve("/realms/thi-dua/protocol/openid-connect/certs", keySet());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/thi-dua";
  }

  void stop() {
    server.stop(0);
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private String discovery() {
    String base = url() + "/protocol/openid-connect";
    return """
    {"issuer":"%s","jwks_uri":"%s/certs","token_endpoint":"%s/token",
     "authorization_endpoint":"%s/auth","introspection_endpoint":"%s/token/introspect"}
    """
        .formatted(url(), base, base, base, base);
  }

  private String keySet() {
    return """
    {"keys":[{"kid":"%s","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}
    """
        .formatted(Tokens.KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    if (bytes[0] == 0) {
      bytes = Arrays.copyOfRange(bytes, 1, bytes.length);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
