package vn.thidua.scoring.engine.insight;

import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Entry;

/** An entry as it counted, and where that came from. */
public record SourcedEntry(Entry entry, ValueSource source) {

  /** Nobody said anything; the same as no entry. */
  public static final SourcedEntry NONE = new SourcedEntry(Entry.EMPTY, ValueSource.STAGES);

  /** What counts of it. */
  public EffectiveValue value() {
    return EffectiveValue.of(entry);
  }
}
