package vn.thidua.systemtests.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was proposed for a year, who holds what for it, and what was reported without names. */
public record Awards(int year, List<Proposed> proposed, List<Held> held, List<Total> totals) {

  /**
   * A proposal as it stands now.
   *
   * @param awardType name of the title or form
   * @param organization name on the year's last day
   * @param rank the place in the ranking that is referred to; null = it refers to none
   * @param provisional nobody has endorsed that ranking
   * @param overtaken there is a later ranking with another result
   */
  public record Proposed(
      String awardType,
      String organization,
      @Nullable Integer rank,
      boolean provisional,
      boolean overtaken,
      String status) {}

  /**
   * An award in the register.
   *
   * @param organization its key in the case; of one that the case does not know, its id
   * @param awardType code of the title or form
   * @param decidedBy code of the authority
   * @param awardTypeName name of the title or form
   * @param holder name on the decision's date
   */
  public record Held(
      String organization,
      String awardType,
      String decidedBy,
      String awardTypeName,
      String holder,
      String decidedByName,
      String number,
      String date) {}

  /**
   * A number of awards.
   *
   * @param collectives null = not told apart
   */
  public record Total(
      int year,
      String count,
      @Nullable String collectives,
      @Nullable String individuals,
      @Nullable String note) {}
}
