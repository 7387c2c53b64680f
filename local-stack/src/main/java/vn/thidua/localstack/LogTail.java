package vn.thidua.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file, where the reason of a failure stands. */
public final class LogTail {
  private static final int BYTES = 32 * 1024;
  private static final Pattern ERROR =
      Pattern.compile("ERROR|FATAL|PANIC|SEVERE|Exception|Error:|initdb: error");
  private static final Pattern STACK_FRAME = Pattern.compile("^\\s+at .*|^\\s*\\.\\.\\. \\d+ more");

  private LogTail() {}

  /** One line: what ended, why, and where to read more. */
  public static String reason(String part, Path log) {
    return part + ": " + lastError(log) + " (" + log + ")";
  }

  /** The last line that speaks of an error, or else the last line. */
  public static String lastError(Path log) {
    List<String> lines = lines(log);
    return lines.reversed().stream()
        .filter(line -> ERROR.matcher(line).find())
        .findFirst()
        .or(() -> lines.reversed().stream().findFirst())
        .map(JsonLogLine::readable)
        .orElse("it said nothing");
  }

  private static List<String> lines(Path log) {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          // The first may be the end of a longer one.
          .skip(from > 0 ? 1 : 0)
          .map(String::stripTrailing)
          .filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).matches())
          .toList();
    } catch (IOException e) {
      return List.of("its log cannot be read: " + e.getMessage());
    }
  }
}
