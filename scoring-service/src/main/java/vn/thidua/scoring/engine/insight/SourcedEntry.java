package vn.thidua.scoring.engine.insight;

import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;
import vn.thidua.scoring.engine.snapshot.EntrySource;

/** An entry as it counted, and where that came from. */
public record SourcedEntry(Entry entry, EntrySource source) {

  /** Nobody said anything; the same as no entry. */
  public static final SourcedEntry NONE = new SourcedEntry(Entry.EMPTY, EntrySource.SHEET);

  /** What counts of it. */
  public EffectiveValue value() {
    return EffectiveValue.of(entry);
  }
}
