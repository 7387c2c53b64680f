package vn.thidua.scoring.engine.entry;

import org.jspecify.annotations.Nullable;

/**
 * One leaf of one sheet with every stage kept; a stage that has not come, or said nothing about
 * this leaf, is null. The member's explanation is text that changes no value and is not here.
 */
public record Entry(
    @Nullable SelfScore selfScore, @Nullable Review headReview, @Nullable Review officeReview) {

  /** An entry without any stage: the leaf is assigned and its value missing. */
  public static final Entry EMPTY = new Entry(null, null, null);

  /** An entry that nobody has reviewed yet. */
  public static Entry of(SelfScore selfScore) {
    return new Entry(selfScore, null, null);
  }

  /** The same entry with that stage's review in place of the one before. */
  public Entry with(ReviewStage stage, @Nullable Review review) {
    return switch (stage) {
      case HEAD -> new Entry(selfScore, review, officeReview);
      case OFFICE -> new Entry(selfScore, headReview, review);
    };
  }
}
