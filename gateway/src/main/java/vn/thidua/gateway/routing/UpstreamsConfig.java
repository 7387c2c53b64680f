package vn.thidua.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the services are: scheme, host and port, without a path. */
@ConfigMapping(prefix = "thidua.upstreams")
interface UpstreamsConfig {

  @WithDefault("http://127.0.0.1:18081")
  URI cluster();

  @WithDefault("http://127.0.0.1:18082")
  URI scoring();

  @WithDefault("http://127.0.0.1:18083")
  URI awards();
}
