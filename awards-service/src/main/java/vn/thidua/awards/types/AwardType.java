package vn.thidua.awards.types;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A title or form as it is on one date.
 *
 * @param requiresRanking whether one that is proposed for merit must stand in a ranking
 * @param rankingCitation what requires it
 * @param verified whether the citation was read, not remembered
 */
public record AwardType(
    String code,
    String name,
    String nameEn,
    Level level,
    Kind kind,
    Set<Subject> subjects,
    Set<CommendationType> commendationTypes,
    boolean requiresRanking,
    @Nullable String rankingCitation,
    String citation,
    boolean verified) {

  public boolean isFor(Subject subject) {
    return subjects.contains(subject);
  }

  public boolean allows(CommendationType type) {
    return commendationTypes.contains(type);
  }

  /**
   * A ranking tells of a year's work. Who led a movement, did something at once or served for long
   * stands in none.
   */
  public boolean requiresRankingFor(CommendationType type) {
    return requiresRanking && type == CommendationType.MERIT;
  }
}
