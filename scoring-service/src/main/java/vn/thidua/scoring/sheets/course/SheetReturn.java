package vn.thidua.scoring.sheets.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Moment;

/** Why a sheet goes back to the member. */
@Schema(name = "Return")
public record SheetReturn(
    @NotBlank @Size(max = 2000) String reason,
    @Schema(
            description =
                "Until when the member may submit it again; to the end of the stage of whoever"
                    + " returns it if left out, and never longer")
        @Nullable Moment until) {}
