package vn.thidua.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the stored documents lie in the class path. The build puts them there. */
@ConfigMapping(prefix = "thidua.contracts")
interface ContractsConfig {

  @WithDefault("openapi/cluster/openapi.yaml")
  String cluster();

  @WithDefault("openapi/scoring/openapi.yaml")
  String scoring();

  @WithDefault("openapi/awards/openapi.yaml")
  String awards();
}
