package vn.thidua.scoring.verifier.arithmetic;

/**
 * A rule that a scheme or an entry breaks.
 *
 * @param criterion the node or criterion concerned; empty for the scheme as a whole
 */
public record Broken(String criterion, String vietnamese, String english) {}
