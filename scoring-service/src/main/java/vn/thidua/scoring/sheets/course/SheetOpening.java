package vn.thidua.scoring.sheets.course;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose sheet is to be opened, and where. */
@Schema(name = "Opening")
public record SheetOpening(
    @NotNull UUID periodId, @NotNull UUID clusterId, @NotNull UUID organizationId) {}
