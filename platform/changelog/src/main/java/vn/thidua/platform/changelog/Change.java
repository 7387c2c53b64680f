package vn.thidua.platform.changelog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One value before and after.
 *
 * @param path RFC 6901 JSON pointer into the state; empty for the whole of something new
 * @param from null if there was nothing
 * @param to null if there is nothing any more
 */
@Schema(name = "Change")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Change(
    @Schema(examples = "/members/3/to") String path,
    @Schema(
            implementation = Object.class,
            description = "Any JSON value; null if there was nothing")
        @Nullable JsonNode from,
    @Schema(
            implementation = Object.class,
            description = "Any JSON value; null if there is nothing any more")
        @Nullable JsonNode to) {}
