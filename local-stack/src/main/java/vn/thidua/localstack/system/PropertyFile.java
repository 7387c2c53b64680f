package vn.thidua.localstack.system;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A small file of names and values, for the owner's eyes, replaced as a whole. */
final class PropertyFile {
  private PropertyFile() {}

  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    }
    return values;
  }

  static void write(Path file, Map<String, String> values) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Path unfinished =
        Files.createTempFile(
            parent,
            file.getFileName().toString(),
            ".unfinished",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Properties properties = new Properties();
    properties.putAll(values);
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      properties.store(writer, null);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
