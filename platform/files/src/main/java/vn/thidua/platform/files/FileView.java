package vn.thidua.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file without its content, which is handed out at {@code …/{id}/content}.
 *
 * @param mediaType what its content says it is
 * @param sha256 of its content, in hexadecimal
 */
@Schema(name = "File")
public record FileView(
    UUID id, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}
