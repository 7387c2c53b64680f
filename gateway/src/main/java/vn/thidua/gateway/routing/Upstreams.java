package vn.thidua.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import vn.thidua.gateway.contract.Service;

/**
 * The connections to the services. Nothing is ever sent twice: a caller knows best what to retry.
 */
@Singleton
final class Upstreams {

  private final UpstreamsConfig config;
  private final LimitsConfig limits;
  private final HttpClient client;

  Upstreams(Vertx vertx, UpstreamsConfig config, LimitsConfig limits) {
    this.config = config;
    this.limits = limits;
    for (Service service : Service.values()) {
      check(service, address(service));
    }
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout(Math.toIntExact(limits.keepIdle().toSeconds()))
                .setMaxWaitQueueSize(limits.waiting())
                .setConnectTimeout(Math.toIntExact(limits.connect().toMillis())),
            new PoolOptions().setHttp1MaxSize(limits.connections()));
  }

  HttpClient client() {
    return client;
  }

  Future<HttpClientRequest> request(Service service) {
    URI address = address(service);
    boolean secure = "https".equals(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    return client.request(
        new RequestOptions()
            .setHost(address.getHost())
            .setPort(port)
            .setSsl(secure)
            .setConnectTimeout(limits.connect().toMillis()));
  }

  private URI address(Service service) {
    return switch (service) {
      case CLUSTER -> config.cluster();
      case SCORING -> config.scoring();
      case AWARDS -> config.awards();
    };
  }

  private static void check(Service service, URI address) {
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    String path = address.getRawPath();
    if (!http || address.getHost() == null || !(path == null || path.matches("/?"))) {
      throw new IllegalStateException(
          "thidua.upstreams.%s must be like http://host:port, not %s"
              .formatted(service.key(), address));
    }
  }

  @PreDestroy
  void close() {
    var unused = client.close();
  }
}
