package vn.thidua.scoring.sheets.entries;

import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.values.StageValue;

/**
 * What is to become of one entry of one stage.
 *
 * @param expectedVersion of the entry as its writer saw it; 0 if there was none
 * @param value what the stage says from now on; null takes the entry out
 * @param keepsEvidence whether the evidence stays as it is, whatever the value says of it
 */
public record EntryChange(
    String criterion, long expectedVersion, @Nullable StageValue value, boolean keepsEvidence) {

  public static EntryChange removal(String criterion, long expectedVersion) {
    return new EntryChange(criterion, expectedVersion, null, false);
  }
}
