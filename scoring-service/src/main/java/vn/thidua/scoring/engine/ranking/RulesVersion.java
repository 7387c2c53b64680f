package vn.thidua.scoring.engine.ranking;

/**
 * Which arithmetic this engine has: the page of rules on leaves, stages, totals, ranks and digests
 * that the given cases follow. Whoever changes a digit of any result makes it a new version; every
 * ranking of another one is stale from then on.
 */
public final class RulesVersion {

  public static final String CURRENT = "1";

  private RulesVersion() {}
}
