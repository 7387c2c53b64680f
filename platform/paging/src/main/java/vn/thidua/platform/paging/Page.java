package vn.thidua.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code nextCursor} is null on the last. */
public record Page<T>(
    List<T> items,
    @Schema(description = "Pass as ?cursor= to read on; null on the last page", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable String nextCursor) {}
