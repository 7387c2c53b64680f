package vn.thidua.cluster.organizers;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organizer as the API and the events show it.
 *
 * @param source system that the external reference is from
 * @param key name in that system
 * @param version counts changes from 0
 */
@Schema(name = "Organizer")
public record OrganizerView(
    UUID id,
    @Nullable String source,
    @Nullable String key,
    String name,
    @Nullable String nameEn,
    long version) {}
