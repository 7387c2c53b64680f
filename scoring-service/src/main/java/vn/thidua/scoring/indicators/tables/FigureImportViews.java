package vn.thidua.scoring.indicators.tables;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a file of figures, as the API shows it. */
final class FigureImportViews {

  private FigureImportViews() {}

  /** What became of a row, or would become of it. */
  @Schema(name = "IndicatorValueOutcome")
  enum Outcome {
    RECORDED,
    CORRECTED,
    /** The figure says so already. */
    UNCHANGED,
    REFUSED
  }

  /** What became of a file, row by row. */
  @Schema(name = "IndicatorValueImport")
  record FigureImport(
      @Schema(description = "Whether it was only tried") boolean dryRun,
      @Schema(description = "False if it was tried, or if any row is refused: then nothing is")
          boolean taken,
      int recorded,
      int corrected,
      int unchanged,
      int refused,
      List<FigureRow> rows) {

    static FigureImport of(boolean dryRun, boolean taken, List<FigureRow> rows) {
      return new FigureImport(
          dryRun,
          taken,
          count(rows, Outcome.RECORDED),
          count(rows, Outcome.CORRECTED),
          count(rows, Outcome.UNCHANGED),
          count(rows, Outcome.REFUSED),
          rows);
    }

    private static int count(List<FigureRow> rows, Outcome outcome) {
      return Math.toIntExact(rows.stream().filter(row -> row.outcome() == outcome).count());
    }
  }

  @Schema(name = "IndicatorValueImportRow")
  record FigureRow(
      @Schema(description = "As a spreadsheet shows it, from 1") int row,
      Outcome outcome,
      @Nullable UUID indicatorId,
      @Nullable UUID valueId,
      List<FigureRowError> errors) {}

  /** Why a row is refused, and in which column. */
  @Schema(name = "IndicatorValueImportError")
  record FigureRowError(@Nullable String column, String code, String message) {}
}
