package vn.thidua.gateway.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which front ends on other origins may call the API from a browser. */
@ConfigMapping(prefix = "thidua.cors")
interface CorsConfig {

  /**
   * Origins as a browser sends them, such as {@code https://thidua.example.vn}; none by default.
   */
  Optional<Set<String>> origins();
}
