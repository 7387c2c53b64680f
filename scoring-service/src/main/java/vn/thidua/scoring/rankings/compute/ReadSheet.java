package vn.thidua.scoring.rankings.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.ReviewStage;
import vn.thidua.scoring.engine.entry.SelfScore;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;
import vn.thidua.scoring.engine.snapshot.EntrySource;
import vn.thidua.scoring.engine.snapshot.RankingSnapshot;
import vn.thidua.scoring.indicators.leaves.MeasuredLeaves;

/**
 * One member's sheet while it is read. What is said of a leaf stands at the leaf's position; the
 * few criteria that are none any more are kept apart, or not at all.
 */
final class ReadSheet {

  private final CompiledScheme scheme;
  private final UUID organizationId;
  private final boolean everything;
  private final @Nullable Entry[] entries;
  private final EntrySource[] sources;
  private final int[] evidence;
  private final Map<String, Entry> others = new LinkedHashMap<>();
  private final Map<String, Integer> evidenceOfOthers = new HashMap<>();

  /**
   * @param everything whether to keep what is said about a criterion that is no leaf any more
   */
  ReadSheet(CompiledScheme scheme, UUID organizationId, boolean everything) {
    int leaves = scheme.leaves().size();
    this.scheme = scheme;
    this.organizationId = organizationId;
    this.everything = everything;
    this.entries = new Entry[leaves];
    this.sources = new EntrySource[leaves];
    this.evidence = new int[leaves];
  }

  void proven(String criterion, int items) {
    Leaf leaf = scheme.leaf(criterion);
    if (leaf != null) {
      evidence[leaf.position()] = items;
    } else {
      evidenceOfOthers.put(criterion, items);
    }
  }

  /** After its evidence. */
  void said(SheetLine line) {
    Leaf leaf = scheme.leaf(line.criterion());
    if (leaf != null) {
      int at = leaf.position();
      entries[at] = with(entries[at], line, evidence[at]);
      sources[at] = EntrySource.SHEET;
    } else if (everything) {
      others.put(
          line.criterion(),
          with(
              others.get(line.criterion()),
              line,
              evidenceOfOthers.getOrDefault(line.criterion(), 0)));
    }
  }

  /** What a rule of the period says comes last and takes the place of what the stages say. */
  void imposed(String criterion, @Nullable Integer items) {
    Leaf leaf = scheme.leaf(criterion);
    if (leaf != null) {
      entries[leaf.position()] = imposed(leaf.method() == ScoringMethod.PER_ITEM, items);
      sources[leaf.position()] = EntrySource.RULE;
    } else if (everything) {
      others.put(criterion, imposed(false, items));
    }
  }

  private static Entry imposed(boolean counted, @Nullable Integer items) {
    return Entry.of(
        new SelfScore(
            true,
            null,
            null,
            null,
            counted ? null : Boolean.TRUE,
            counted && items != null ? BigDecimal.valueOf(items) : null,
            0));
  }

  private static Entry with(@Nullable Entry before, SheetLine line, int evidence) {
    Entry entry = before == null ? Entry.EMPTY : before;
    return switch (line.stage()) {
      case SELF -> {
        SelfScore self =
            new SelfScore(
                !Boolean.FALSE.equals(line.assigned()),
                line.target(),
                line.actual(),
                line.points(),
                line.passed(),
                line.count(),
                evidence);
        yield new Entry(self, entry.headReview(), entry.officeReview());
      }
      case HEAD -> entry.with(ReviewStage.HEAD, review(line));
      case OFFICE -> entry.with(ReviewStage.OFFICE, review(line));
    };
  }

  private static Review review(SheetLine line) {
    return new Review(
        line.target(), line.actual(), line.points(), line.passed(), line.count(), line.rejected());
  }

  /** In the order of the scheme's leaves; what is no leaf comes last. */
  List<RankingSnapshot.Line> lines(MeasuredLeaves measured) {
    if (!measured.criteria().isEmpty()) {
      measure(measured);
    }
    List<RankingSnapshot.Line> lines = new ArrayList<>(entries.length + others.size());
    for (Leaf leaf : scheme.leaves()) {
      Entry entry = entries[leaf.position()];
      if (entry != null) {
        lines.add(new RankingSnapshot.Line(leaf.code(), entry, sources[leaf.position()]));
      }
    }
    others.forEach((criterion, entry) ->
        lines.add(new RankingSnapshot.Line(criterion, entry, EntrySource.SHEET)));
    return lines;
  }

  private void measure(MeasuredLeaves measured) {
    Map<String, Entry> written = new HashMap<>();
    for (Leaf leaf : scheme.leaves()) {
      Entry entry = entries[leaf.position()];
      if (entry != null) {
        written.put(leaf.code(), entry);
      }
    }
    Map<String, Entry> counting = measured.counting(scheme, organizationId, written);
    for (String criterion : measured.criteria()) {
      Leaf leaf = scheme.leaf(criterion);
      if (leaf != null && leaf.method().isMeasured()) {
        entries[leaf.position()] = counting.get(criterion);
        sources[leaf.position()] = EntrySource.INDICATOR;
      }
    }
  }
}
