package vn.thidua.platform.documents.places;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A bucket of an S3 service for contents; without one they are kept in the folder. */
@ConfigMapping(prefix = "thidua.documents.s3")
public interface S3Config {

  /** Must be there already, and be the service's own or shared under different prefixes. */
  Optional<String> bucket();

  /** Where the service is; without one it is Amazon's of the region. */
  Optional<URI> endpoint();

  /** What requests are signed for; most services other than Amazon's take any. */
  @WithDefault("us-east-1")
  String region();

  /** Whether the bucket stands in the path and not in the host's name. */
  @WithDefault("false")
  boolean pathStyle();

  /** Put before every key, for example {@code scoring/}. */
  Optional<String> prefix();

  Optional<String> accessKey();

  Optional<String> secretKey();

  /** How long to wait for a connection. */
  @WithDefault("3s")
  Duration connectTimeout();

  /** How long to wait for the next bytes. */
  @WithDefault("15s")
  Duration readTimeout();

  /** How often something is tried before it counts as failed. */
  @WithDefault("3")
  int attempts();
}
