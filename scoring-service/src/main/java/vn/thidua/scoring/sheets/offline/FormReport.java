package vn.thidua.scoring.sheets.offline;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.form.Turn;

/**
 * What became of a form that was sent in.
 *
 * @param version of the sheet afterwards
 */
@Schema(name = "SheetFormReport")
record FormReport(
    UUID id,
    Turn turn,
    @Schema(description = "false if it was a check, or something was refused, or nothing changed")
        boolean saved,
    long version,
    @Schema(description = "Rows by outcome") FormCounts counts,
    @Schema(description = "Of criteria, in the order of the file") List<FormRow> rows) {

  @Schema(name = "SheetFormCounts")
  record FormCounts(int taken, int ready, int unchanged, int refused) {}

  /** What became of a row. */
  @Schema(name = "SheetFormOutcome")
  enum Outcome {
    /** Saved. */
    TAKEN,
    /** Would have been saved; nothing was. */
    READY,
    /** Says what stands already, or was not touched since the form went out. */
    UNCHANGED,
    /** Not saved, with why. */
    REFUSED
  }

  @Schema(name = "SheetFormRow")
  record FormRow(
      @Schema(description = "As a spreadsheet counts") int row,
      String criterion,
      Outcome outcome,
      List<FormFault> faults) {}

  @Schema(name = "SheetFormFault")
  record FormFault(
      @Schema(examples = "F12", description = "Missing if it is about the whole row")
          @Nullable String cell,
      @Schema(examples = "points-out-of-range") String code,
      String message) {}
}
