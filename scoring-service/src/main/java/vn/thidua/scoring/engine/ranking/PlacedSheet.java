package vn.thidua.scoring.engine.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.Entry;

/**
 * One member of a cluster with its sheet laid out by the scheme.
 *
 * @param bars the codes of the bars in force
 * @param entries by the position of the leaf, null where the sheet says nothing; or null if the
 *     member has no sheet at all
 */
public record PlacedSheet(
    UUID organizationId, List<String> bars, @Nullable List<@Nullable Entry> entries) {}
