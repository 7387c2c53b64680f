package vn.thidua.platform.documents;

import java.time.Instant;

/**
 * A content that is kept.
 *
 * @param sha256 of its bytes, in hexadecimal: its name
 * @param since when it was kept
 */
public record StoredBlob(String sha256, long size, Instant since) {}
