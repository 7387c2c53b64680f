package vn.thidua.platform.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content that has arrived whole and is not kept yet. Closing it forgets it, unless it was put
 * into the store meanwhile.
 *
 * @param file holds it, on the disk already
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 */
public record Incoming(Path file, String sha256, long size) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
