package vn.thidua.scoring.schemes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.CompiledScheme;
import vn.thidua.scoring.engine.scheme.ScoringScheme;

/**
 * A scheme that is in force and never changes.
 *
 * @param replacesId the published scheme of which this is a new version
 * @param scheme as it was written down
 * @param compiled to compute with
 */
public record PublishedScheme(
    UUID id,
    UUID organizerId,
    @Nullable UUID replacesId,
    ScoringScheme scheme,
    CompiledScheme compiled) {}
