package vn.thidua.platform.spreadsheets;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/**
 * The parts of a workbook, unpacked as they are read. Whatever a file claims about itself, no more
 * bytes than the limit are ever unpacked from it.
 */
final class XlsxParts implements Closeable {

  private final ZipFile file;
  private final long limit;
  private long unpacked;

  XlsxParts(Path file, long limit) throws IOException {
    this.file = new ZipFile(file.toFile());
    this.limit = limit;
  }

  /** Null if the workbook has no such part. Large and small letters are the same. */
  @Nullable InputStream open(String name) throws IOException {
    ZipEntry part =
        file.stream()
            .filter(entry -> entry.getName().equalsIgnoreCase(name))
            .findFirst()
            .orElse(null);
    return part == null ? null : new Counted(file.getInputStream(part));
  }

  /** Whether there is a part whose name begins so, small letters wanted. */
  boolean has(String begin) {
    return file.stream()
        .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith(begin));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      unpacked += bytes;
      if (unpacked > limit) {
        throw UnreadableTable.over(Rule.UNPACKED_TOO_LARGE, 0, limit);
      }
    }
  }
}
