package vn.thidua.scoring.verifier.bundle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.verifier.arithmetic.Counted;
import vn.thidua.scoring.verifier.arithmetic.Fraction;
import vn.thidua.scoring.verifier.arithmetic.Scheme;
import vn.thidua.scoring.verifier.arithmetic.Sheet;

/**
 * What a bundle says.
 *
 * @param rows in the order in which they are given
 */
public record Bundle(
    String rankingId,
    String inputDigest,
    String outputDigest,
    String schemeId,
    Scheme scheme,
    List<Member> members,
    List<GivenRow> rows,
    List<TieDecision> tieDecisions,
    Endorsement endorsement) {

  /**
   * @param counts what is said to count, by criterion
   */
  public record Member(@Nullable String name, Sheet sheet, Map<String, Counted> counts) {}

  /** A row of the ranking as it is given. */
  public record GivenRow(
      String organization,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      List<String> bars,
      Fraction total,
      Fraction base,
      Fraction ceiling,
      Fraction bonus,
      Fraction penalty,
      List<GivenLeaf> leaves) {}

  public record GivenLeaf(String criterion, Fraction points, String state) {}

  /**
   * @param organizations in the order that was decided
   */
  public record TieDecision(List<String> organizations) {}

  /**
   * @param ranks of the ranked members
   */
  public record Endorsement(List<EndorsedRank> ranks) {}

  public record EndorsedRank(String organization, int rank, @Nullable String reason) {}

  /** The member as people know it. */
  public String nameOf(String organization) {
    for (Member member : members) {
      if (member.sheet().organization().equals(organization)) {
        return member.name() == null ? organization : member.name();
      }
    }
    return organization;
  }
}
