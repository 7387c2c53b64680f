package vn.thidua.gateway.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything around the gateway: an issuer of tokens, two services, and one that is down. */
public class TestSystem implements QuarkusTestResourceLifecycleManager {

  private @Nullable Vertx vertx;
  private @Nullable Issuer issuer;

  @Override
  public Map<String, String> start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      Vertx servers = Vertx.vertx();
      Issuer openId = new Issuer(keys);
      vertx = servers;
      issuer = openId;
      Upstream upstream = new Upstream(servers);
      Map<String, String> config = new HashMap<>();
      config.put("quarkus.oidc.auth-server-url", openId.url());
      config.put("thidua.upstreams.cluster", upstream.url());
      config.put("thidua.upstreams.scoring", new Upstream(servers).url());
      config.put("thidua.upstreams.awards", "http://127.0.0.1:" + freePort());
      config.put("thidua.contracts.cluster", "samples/cluster.yaml");
      config.put("thidua.contracts.scoring", "samples/scoring.yaml");
      config.put("thidua.contracts.awards", "samples/awards.yaml");
      config.put("thidua.limits.body-time", "2s");
      config.put("thidua.limits.file-time", "4s");
      config.put("thidua.limits.silence", "1s");
      config.put("thidua.cors.origins", "https://front.example.vn");
      config.put("test.upstream", upstream.url());
      config.put("test.private-key", text(keys.getPrivate().getEncoded()));
      config.put("test.public-key", text(keys.getPublic().getEncoded()));
      return config;
    } catch (IOException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void stop() {
    if (issuer != null) {
      issuer.stop();
    }
    if (vertx != null) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }
}
