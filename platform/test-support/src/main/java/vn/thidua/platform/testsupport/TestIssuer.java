package vn.thidua.platform.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands for Keycloak on loopback: serves discovery and keys, so that a service checks the tokens
 * of {@link Tokens} the way it checks real ones. There is one in a JVM; as Quarkus loads test
 * classes more than once, where it is stands in a system property.
 */
final class TestIssuer {

  static final String KEY_ID = "test-key";

  private static final String PROPERTY = "vn.thidua.test.issuer";
  private static final String REALM = "/realms/thi-dua";
  private static final TestIssuer CURRENT = startOrFind();

  private final String url;
  private final KeyPair keys;

  private TestIssuer(String url, KeyPair keys) {
    this.url = url;
    this.keys = keys;
  }

  static TestIssuer current() {
    return CURRENT;
  }

  String url() {
    return url;
  }

  KeyPair keys() {
    return keys;
  }

  private static TestIssuer startOrFind() {
    // Interned strings are the same for all class loaders.
    synchronized (PROPERTY.intern()) {
      try {
        String known = System.getProperty(PROPERTY);
        TestIssuer issuer = known == null ? start() : parse(known);
        System.setProperty(PROPERTY, issuer.toText());
        return issuer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static TestIssuer start() throws IOException, GeneralSecurityException {
    KeyPair keys = newKeys();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    String certs = url + "/protocol/openid-connect/certs";
    String discovery =
        """
        {"issuer":"%1$s","jwks_uri":"%2$s","token_endpoint":"%1$s/protocol/openid-connect/token",
         "authorization_endpoint":"%1$s/protocol/openid-connect/auth",
         "id_token_signing_alg_values_supported":["RS256"],"subject_types_supported":["public"]}\
        """
            .formatted(url, certs);
    server.createContext(
        REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
    server.createContext(
        REALM + "/protocol/openid-connect/certs", exchange -> answer(exchange, jwks(keys)));
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("test-issuer").factory()));
    server.start();
    return new TestIssuer(url, keys);
  }

  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String jwks(KeyPair keys) {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
    """
        .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
  }

  private String toText() {
    Base64.Encoder encoder = Base64.getEncoder();
    return String.join(
        " ",
        url,
        encoder.encodeToString(keys.getPublic().getEncoded()),
        encoder.encodeToString(keys.getPrivate().getEncoded()));
  }

  private static TestIssuer parse(@Nullable String text) throws GeneralSecurityException {
    String[] parts = String.valueOf(text).split(" ", -1);
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    Base64.Decoder decoder = Base64.getDecoder();
    return new TestIssuer(
        parts[0],
        new KeyPair(
            rsa.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[1]))),
            rsa.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[2])))));
  }
}
