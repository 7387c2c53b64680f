package vn.thidua.gateway.contract;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
  CLUSTER,
  SCORING,
  AWARDS;

  /** As in the configuration and in the class path. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
