package vn.thidua.scoring.sheets.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.sheets.Stage;

/**
 * What one stage says about one criterion, as it is stored.
 *
 * @param version of the sheet in which it was last written
 */
public record StageValue(
    String criterion,
    Stage stage,
    @Nullable Boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    @Nullable Boolean rejected,
    @Nullable String comment,
    List<EvidenceItem> evidence,
    long version) {

  /** One that is not stored yet. */
  public StageValue(
      String criterion,
      Stage stage,
      @Nullable Boolean assigned,
      @Nullable BigDecimal target,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal points,
      @Nullable Boolean passed,
      @Nullable BigDecimal count,
      @Nullable Boolean rejected,
      @Nullable String comment,
      List<EvidenceItem> evidence) {
    this(
        criterion, stage, assigned, target, actual, points, passed, count, rejected, comment,
        evidence, 0);
  }

  /**
   * Something that proves an entry.
   *
   * @param link kept, never fetched
   * @param fileId an uploaded file; never besides a link
   */
  public record EvidenceItem(String title, @Nullable String link, @Nullable UUID fileId) {}

  public StageValue withVersion(long other) {
    return new StageValue(
        criterion, stage, assigned, target, actual, points, passed, count, rejected, comment,
        evidence, other);
  }

  public StageValue withEvidence(List<EvidenceItem> other) {
    return new StageValue(
        criterion, stage, assigned, target, actual, points, passed, count, rejected, comment, other,
        version);
  }

  /** Digit by digit; when it was written does not matter. */
  public boolean saysTheSameAs(StageValue other) {
    return equals(other.withVersion(version));
  }

  /** By the names that the API has for it. */
  public String inWords() {
    StringJoiner words = new StringJoiner(", ");
    if (Boolean.FALSE.equals(assigned)) {
      words.add("assigned false");
    }
    say(words, "target", target);
    say(words, "actual", actual);
    say(words, "points", points);
    say(words, "passed", passed);
    say(words, "count", count);
    say(words, "rejected", rejected);
    say(words, "comment", comment);
    words.add("evidence " + evidence.size());
    return words.toString();
  }

  private static void say(StringJoiner words, String name, @Nullable Object value) {
    if (value != null) {
      words.add(name + " " + (value instanceof BigDecimal d ? d.toPlainString() : value));
    }
  }

  public SelfScore toSelfScore() {
    return new SelfScore(
        !Boolean.FALSE.equals(assigned), target, actual, points, passed, count, evidence.size());
  }

  public Review toReview() {
    return new Review(target, actual, points, passed, count, rejected);
  }
}
