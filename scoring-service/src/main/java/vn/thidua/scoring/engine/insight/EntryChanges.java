package vn.thidua.scoring.engine.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.snapshot.EntrySource;

/** What is otherwise about one leaf of one unit, stage by stage. */
final class EntryChanges {

  private EntryChanges() {}

  /**
   * @param inBothSchemes false if only one of the schemes has the leaf
   */
  static List<RankingChange> between(
      UUID organization,
      String criterion,
      SourcedEntry before,
      SourcedEntry after,
      boolean inBothSchemes) {
    if (before.equals(after)) {
      return List.of();
    }
    List<RankingChange> changes = saidOtherwise(organization, criterion, before, after);
    boolean sameSource = before.source() == after.source();
    if (changes.isEmpty() && sameSource && inBothSchemes) {
      return changes;
    }
    ChangeCause replacing =
        inBothSchemes ? replacing(before.source(), after.source()) : ChangeCause.SCHEME;
    return replacing == null
        ? changes
        : List.of(new RankingChange.Replaced(replacing, organization, criterion, before, after));
  }

  /** Null if the stages on both sides can be compared one by one. */
  private static @Nullable ChangeCause replacing(EntrySource before, EntrySource after) {
    if (before == EntrySource.RULE || after == EntrySource.RULE) {
      return ChangeCause.RULE;
    }
    return before == after ? null : ChangeCause.INDICATOR;
  }

  private static List<RankingChange> saidOtherwise(
      UUID organization, String criterion, SourcedEntry before, SourcedEntry after) {
    boolean measured = after.source() == EntrySource.INDICATOR;
    SelfScore then = before.entry().selfScore();
    SelfScore now = after.entry().selfScore();
    SaidFields figureThen = SaidFields.ofFigure(then);
    SaidFields figureNow = SaidFields.ofFigure(now);
    boolean figureChanged = measured && !sameFigure(figureThen, figureNow);
    List<RankingChange> changes = new ArrayList<>();
    add(
        changes,
        new RankingChange.Said(
            ChangeCause.SELF_SCORE,
            organization,
            criterion,
            SaidFields.of(then, measured),
            SaidFields.of(now, measured)));
    if (figureChanged) {
      add(
          changes,
          new RankingChange.Said(
              ChangeCause.INDICATOR, organization, criterion, figureThen, figureNow));
    } else {
      add(
          changes,
          new RankingChange.Said(
              ChangeCause.EVIDENCE,
              organization,
              criterion,
              SaidFields.ofEvidence(evidence(then)),
              SaidFields.ofEvidence(evidence(now))));
    }
    add(
        changes,
        new RankingChange.Said(
            ChangeCause.HEAD_REVIEW,
            organization,
            criterion,
            SaidFields.of(before.entry().headReview()),
            SaidFields.of(after.entry().headReview())));
    add(
        changes,
        new RankingChange.Said(
            ChangeCause.OFFICE_REVIEW,
            organization,
            criterion,
            SaidFields.of(before.entry().officeReview()),
            SaidFields.of(after.entry().officeReview())));
    return changes;
  }

  private static void add(List<RankingChange> changes, RankingChange.Said said) {
    if (!said.before().equals(said.after())) {
      changes.add(said);
    }
  }

  /** Evidence alone is the unit's doing. */
  private static boolean sameFigure(SaidFields then, SaidFields now) {
    return then.withEvidence(now.evidence()).equals(now);
  }

  private static int evidence(@Nullable SelfScore self) {
    return self == null ? 0 : self.evidence();
  }

  /** The entry with that changed. */
  static SourcedEntry apply(RankingChange.Said said, SourcedEntry to) {
    Entry entry = to.entry();
    SelfScore self = entry.selfScore();
    Review head = entry.headReview();
    Review office = entry.officeReview();
    SaidFields fields = said.after();
    switch (said.cause()) {
      case SELF_SCORE -> self = selfScore(fields, to);
      case EVIDENCE -> self = asSelfScore(self, nothingOr(fields.evidence()));
      case INDICATOR -> self = measured(fields, self);
      case HEAD_REVIEW -> head = fields.asReview();
      case OFFICE_REVIEW -> office = fields.asReview();
      case SCHEME, MEMBER, SHEET, BAR, RULE, CLUSTER_BEST ->
          throw new IllegalArgumentException("No stage of an entry: " + said.cause());
    }
    return new SourcedEntry(new Entry(self, head, office), to.source());
  }

  private static SelfScore selfScore(SaidFields fields, SourcedEntry to) {
    SelfScore before = to.entry().selfScore();
    SelfScore now = fields.asSelfScore(evidence(before));
    return to.source() == EntrySource.INDICATOR && before != null
        ? measured(SaidFields.ofFigure(before), now)
        : now;
  }

  private static SelfScore asSelfScore(@Nullable SelfScore self, int pieces) {
    return SaidFields.of(self, false).asSelfScore(pieces);
  }

  private static SelfScore measured(SaidFields figure, @Nullable SelfScore self) {
    SaidFields said = SaidFields.of(self, false);
    return new SelfScore(
        !Boolean.FALSE.equals(said.assigned()),
        figure.target(),
        figure.actual(),
        said.points(),
        said.passed(),
        said.count(),
        nothingOr(figure.evidence()));
  }

  private static int nothingOr(@Nullable Integer pieces) {
    return pieces == null ? 0 : pieces;
  }
}
