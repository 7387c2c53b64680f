package vn.thidua.cluster.files;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file without its content, which {@code /v1/files/{id}/content} hands out.
 *
 * @param mediaType what its content says it is
 * @param sha256 of its content, in hexadecimal
 */
@Schema(name = "File")
public record FileView(
    UUID id, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}
