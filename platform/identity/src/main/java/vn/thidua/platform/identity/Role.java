package vn.thidua.platform.identity;

/** The coarse roles a token carries. Everything finer is a mandate. */
public final class Role {

  /** A person who may use the system; what they may do there is said by mandates. */
  public static final String USER = "user";

  /** Registers organizers and organizations, grants mandates. */
  public static final String ADMINISTRATOR = "administrator";

  /** The service account of the nightly ranking. */
  public static final String RANKING_JOB = "ranking-job";

  /** The service account of a personnel system. */
  public static final String HR_SYSTEM = "hr-system";

  private Role() {}
}
