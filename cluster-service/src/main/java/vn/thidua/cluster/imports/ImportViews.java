package vn.thidua.cluster.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.file.RegisterFile;
import vn.thidua.cluster.imports.file.RowOutcome;

/** Imports and their rows as the API shows them. */
final class ImportViews {

  private ImportViews() {}

  /** An import with its progress. */
  @Schema(name = "OrganizationImport")
  record OrganizationImport(
      UUID id,
      RegisterFile.Format format,
      @Schema(description = "Every row is tried and nothing changed") boolean dryRun,
      ImportStatus status,
      @Schema(description = "Rows besides the heads") int total,
      @Schema(description = "Rows with an outcome") int done,
      int created,
      int changed,
      int unchanged,
      int refused,
      @Schema(description = "Subject of whoever sent the file") String submittedBy,
      Instant submittedAt,
      @Nullable Instant finishedAt,
      @Schema(description = "Grows with every progress") long version) {}

  /** What became of one row. */
  @Schema(name = "OrganizationImportRow")
  record ImportedRow(
      @Schema(hidden = true) @JsonIgnore UUID id,
      @Schema(description = "Of the row in the file, from 1, the heads included") int number,
      RowOutcome outcome,
      @Nullable String source,
      @Nullable String key,
      @Nullable String name,
      @Nullable UUID organizationId,
      List<Error> errors) {}

  /** Why a row is refused, in the language of the answer. */
  @Schema(name = "OrganizationImportError")
  record Error(
      @Schema(description = "The column by its name in the API; null for the whole row")
          @Nullable String column,
      @Schema(description = "The rule, kebab-case") String rule,
      String message) {}
}
