package vn.thidua.scoring.verifier.arithmetic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One member's line of a ranking.
 *
 * @param rank null for a barred one
 * @param points of every leaf and, after its cap, every group, by code
 * @param counted what counted on every leaf, by code
 */
public record Row(
    String organization,
    @Nullable Integer rank,
    boolean tied,
    List<String> bars,
    Fraction total,
    Fraction base,
    Fraction ceiling,
    Fraction bonus,
    Fraction penalty,
    Map<String, Fraction> points,
    Map<String, Counted> counted) {}
