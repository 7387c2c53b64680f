package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one service's event contract, as they lie in {@code contracts/}. */
final class ContractFiles {

  /** Set to true to record examples and to publish additions. */
  private static final String UPDATE = "thidua.contracts.update";

  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectWriter PRETTY =
      JSON.writer(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withArrayIndenter(new DefaultIndenter("  ", "\n"))
              .withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private final Path directory;

  ContractFiles(Path directory) {
    this.directory = directory;
  }

  static boolean updating() {
    return Boolean.getBoolean(UPDATE);
  }

  Path directory() {
    return directory;
  }

  Path asyncApi() {
    return directory.resolve("asyncapi.yaml");
  }

  Path schemas() {
    return directory.resolve("schemas");
  }

  Path examples() {
    return directory.resolve("examples");
  }

  Path published() {
    return directory.resolve("published.json");
  }

  static JsonNode yaml(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    try {
      return json(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, JsonNode content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, PRETTY.writeValueAsString(content) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON files of a directory by name, in order; none if there is no such directory. */
  static Map<String, JsonNode> all(Path directory) {
    Map<String, JsonNode> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (Stream<Path> paths = Files.list(directory)) {
      paths
          .filter(path -> path.toString().endsWith(".json"))
          .forEach(path -> files.put(path.getFileName().toString(), json(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
