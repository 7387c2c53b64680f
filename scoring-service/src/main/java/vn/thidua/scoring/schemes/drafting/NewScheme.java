package vn.thidua.scoring.schemes.drafting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.schemes.SchemeContent;

/** A scheme as somebody asks for it. */
public record NewScheme(
    UUID organizerId, @Nullable String source, @Nullable String key, SchemeContent content) {}
