package vn.thidua.systemtests.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that stand in files of their own. */
final class SqlFile {

  private SqlFile() {}

  static String text(String name) {
    try (InputStream in = SqlFile.class.getResourceAsStream("/bench/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("there is no bench/" + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
