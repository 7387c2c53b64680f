package vn.thidua.platform.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads a blob and keeps back its last bytes until the whole is known to be what it was: whoever
 * gets the end got the right content.
 */
final class VerifiedStream extends FilterInputStream {

  private final MessageDigest digest = Sha256.fresh();
  private final String sha256;
  private final long size;
  private long seen;
  private boolean verified;

  VerifiedStream(InputStream in, String sha256, long size) {
    super(in);
    this.sha256 = sha256;
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) {
      digest.update(into, offset, read);
      seen += read;
    }
    if (!verified && (read < 0 || seen >= size)) {
      if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
        throw new BlobFailure(sha256, BlobFailure.Flaw.ALTERED);
      }
      verified = true;
    } else if (verified && read > 0) {
      throw new BlobFailure(sha256, BlobFailure.Flaw.ALTERED);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] passed = new byte[(int) Math.min(8192, Math.max(bytes, 0))];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
