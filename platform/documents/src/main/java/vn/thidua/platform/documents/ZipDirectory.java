package vn.thidua.platform.documents;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a ZIP file says of its parts, read strictly: the file is this ZIP from its first byte to its
 * last, and every reader sees the same parts in it.
 */
final class ZipDirectory {

  /** An office file that no two readers could understand differently is none. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int PART = 0x02014b50;
  private static final int PART_LENGTH = 46;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int UNIX_KIND = 0xF000;
  private static final int UNIX_LINK = 0xA000;

  private ZipDirectory() {}

  /** Whether the end of a file is that of a ZIP, perhaps with a comment. */
  static boolean hasEnd(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = read(channel, channel.size() - length, length);
      for (int i = 0; i + 4 <= length; i++) {
        if (tail.getInt(i) == END) {
          return true;
        }
      }
      return false;
    }
  }

  /** The names of all parts, in their order. */
  static List<String> names(Path file, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long endAt = channel.size() - END_LENGTH;
      if (endAt < 0) {
        throw new Malformed("too short");
      }
      ByteBuffer end = read(channel, endAt, END_LENGTH);
      int count = end.getShort(10) & 0xFFFF;
      long length = end.getInt(12) & 0xFFFFFFFFL;
      long begin = end.getInt(16) & 0xFFFFFFFFL;
      if (end.getInt(0) != END
          || end.getShort(4) != 0
          || end.getShort(6) != 0
          || (end.getShort(8) & 0xFFFF) != count
          || begin + length != endAt) {
        throw new Malformed("the directory is not at the end");
      }
      if (count > most) {
        throw RefusedContent.tooMuchInside();
      }
      return names(read(channel, begin, Math.toIntExact(length)), count);
    }
  }

  private static List<String> names(ByteBuffer directory, int count) throws IOException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean first = false;
    for (int i = 0; i < count; i++) {
      if (directory.remaining() < PART_LENGTH) {
        throw new Malformed("the directory ends early");
      }
      int at = directory.position();
      int name = directory.getShort(at + 28) & 0xFFFF;
      int more = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
      int method = directory.getShort(at + 10);
      if (directory.getInt(at) != PART
          || directory.remaining() < PART_LENGTH + name + more
          || (directory.getShort(at + 8) & ENCRYPTED) != 0
          || (method != STORED && method != DEFLATED)) {
        throw new Malformed("a part is encrypted or packed in an unknown way");
      }
      if (((directory.getInt(at + 38) >>> 16) & UNIX_KIND) == UNIX_LINK) {
        throw new Malformed("a part is a link");
      }
      first |= directory.getInt(at + 42) == 0;
      byte[] bytes = new byte[name];
      directory.position(at + PART_LENGTH).get(bytes).position(directory.position() + more);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!isPlain(text) || !seen.add(text)) {
        throw new Malformed("the name of a part leads elsewhere or stands twice");
      }
      names.add(text);
    }
    if (directory.hasRemaining() || !first) {
      throw new Malformed("something stands before the first part or after the last");
    }
    return names;
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && !name.startsWith("/")
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && name.chars().noneMatch(c -> c < ' ')
        && !("/" + name + "/").contains("/../");
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the file became shorter");
      }
    }
    return bytes.flip();
  }
}
