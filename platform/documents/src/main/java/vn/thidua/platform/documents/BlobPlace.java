package vn.thidua.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * Where contents stand, each called by the digest of its bytes. It is asked for well-formed digests
 * only, and what it hands out is looked at by {@link DocumentStore}.
 */
public interface BlobPlace {

  /** What stands under a digest, to be read once. */
  record Content(InputStream stream, long size) {}

  /**
   * Makes the content stand there, whole, durably and in one step, unless something does already.
   *
   * @return whether this call did so; false if something stood there before
   */
  boolean create(Incoming incoming) throws IOException;

  /**
   * @throws BlobFailure if nothing stands there
   */
  Content open(String sha256) throws IOException;

  boolean exists(String sha256) throws IOException;

  /** False if nothing stood there. */
  boolean delete(String sha256) throws IOException;

  /** All that stands there, in no order. The stream is to be closed. */
  Stream<StoredBlob> list() throws IOException;
}
