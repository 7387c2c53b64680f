package vn.thidua.scoring.sheets;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The act on organizations because of which something happens to a sheet.
 *
 * @param on the first day on which it holds
 * @param reason the document it rests on
 */
public record SheetCause(UUID successionId, LocalDate on, @Nullable String reason) {}
