package vn.thidua.scoring.sheets.entries;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a save.
 *
 * @param entries those that were named, in that order
 */
@Schema(name = "SavedEntries")
public record SavedEntries(
    UUID id,
    @Schema(description = "Of the sheet; the same as before if nothing changed") long version,
    List<SavedEntry> entries) {

  @Schema(name = "SavedEntry")
  public record SavedEntry(
      String criterion,
      @Schema(description = "Of the entry; 0 once it is taken out") long version) {}
}
