package vn.thidua.cluster.recommendations.topics;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation may be about.
 *
 * @param organizerId whose topic it is; null if it is for all
 */
@Schema(name = "RecommendationTopic")
record TopicView(
    UUID id, @Nullable UUID organizerId, String code, String name, @Nullable String nameEn) {}
