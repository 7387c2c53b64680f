package vn.thidua.localstack.system;

import vn.thidua.localstack.FreePorts;

/** Which part listens where: everything is a fixed step above one base. */
public record PortPlan(int base) {
  public static final int DEFAULT_BASE = 18_000;

  private static final int LOWEST = 1_024;
  private static final int HIGHEST = 65_000;
  private static final int MANAGEMENT = 10;
  private static final int REPLICA = 3;

  public PortPlan {
    if (base < LOWEST || base > HIGHEST) {
      throw new IllegalArgumentException(
          "the port base must lie between " + LOWEST + " and " + HIGHEST + ", not " + base);
    }
  }

  /** A plan of which nothing is taken at the moment. */
  public static PortPlan free() {
    return new PortPlan(
        FreePorts.base(80, 81, 82, 83, 84, 85, 90, 91, 92, 93, 94, 95, 180, 190, 192, 193, 432));
  }

  public int gateway() {
    return base + 80;
  }

  public int cluster() {
    return base + 81;
  }

  public int scoring() {
    return base + 82;
  }

  public int awards() {
    return base + 83;
  }

  public int keycloak() {
    return base + 180;
  }

  public int kafka() {
    return base + 192;
  }

  public int kafkaController() {
    return base + 193;
  }

  public int postgresql() {
    return base + 432;
  }

  /** Where a second process of a service listens. */
  int replicaOf(int port) {
    return port + REPLICA;
  }

  /** The management port that belongs to a service's or Keycloak's port. */
  public static int management(int port) {
    return port + MANAGEMENT;
  }
}
