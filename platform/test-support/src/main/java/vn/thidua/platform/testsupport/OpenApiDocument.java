package vn.thidua.platform.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A service's OpenAPI document as its build generates it, and as it is stored as its contract. */
public final class OpenApiDocument {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");
  private static final Path STORED = Path.of("contracts", "openapi.yaml");

  /** Set to true to store the generated document as the contract. */
  private static final String UPDATE = "thidua.contracts.update";

  /**
   * One operation.
   *
   * @param roles the coarse roles that may call it
   */
  public record Operation(String id, String method, String path, Set<String> roles, JsonNode node) {

    /** Whether it asks for no token. */
    boolean open() {
      return node.path("security").isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode root;

  private OpenApiDocument(JsonNode root) {
    this.root = root;
  }

  public static OpenApiDocument generated() {
    return new OpenApiDocument(read(GENERATED));
  }

  /** Fails when the generated document is not the stored one, or stores it when asked to. */
  public static void checkStored() {
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(STORED.toAbsolutePath().getParent());
        Files.copy(GENERATED, STORED, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!Files.exists(STORED) || !read(GENERATED).equals(read(STORED))) {
        throw new AssertionError(
            "%s differs from %s: if the change is meant, run the test with -D%s=true and commit it"
                .formatted(GENERATED, STORED, UPDATE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(entry -> !entry.getKey().equals("parameters"))
                .forEach(entry ->
                    operations.add(
                        new Operation(
                            entry.getValue().path("operationId").asText(),
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            roles(entry.getValue()),
                            entry.getValue()))));
    if (operations.isEmpty()) {
      throw new AssertionError("There are no operations in " + GENERATED);
    }
    return operations;
  }

  /**
   * What makes a document hard to build on; empty for a good one.
   *
   * @param open ids of all operations that ask for no token
   */
  public List<String> flaws(String... open) {
    List<String> flaws = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> forAll = Set.of(open);
    for (Operation operation : operations()) {
      JsonNode node = operation.node();
      check(flaws, !operation.id().isBlank(), operation, "has no operationId");
      check(flaws, ids.add(operation.id()), operation, "repeats " + operation.id());
      check(
          flaws, node.path("summary").asText().contains(" / "), operation, "has no two summaries");
      check(flaws, node.has("tags"), operation, "has no tag");
      boolean isOpen = forAll.contains(operation.id());
      check(flaws, isOpen == operation.open(), operation, "is open, or is not, unlike the list");
      check(
          flaws,
          isOpen ? operation.method().equals("GET") : !operation.roles().isEmpty(),
          operation,
          "names no roles, or is open and no read");
      for (String status : isOpen ? List.of("default") : List.of("401", "403", "default")) {
        check(flaws, node.path("responses").has(status), operation, "does not tell " + status);
      }
      node.path("responses")
          .properties()
          .forEach(response -> {
            if (response.getKey().startsWith("2") && !response.getKey().equals("204")) {
              check(
                  flaws,
                  response.getValue().path("content").findPath("schema").isObject(),
                  operation,
                  "does not tell what " + response.getKey() + " answers");
            }
          });
    }
    root.at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> {
          if (name.matches(".*\\d")) {
            flaws.add("the schema " + name + " has a number for a name");
          }
        });
    if (!root.at("/components/securitySchemes/bearer").isObject()) {
      flaws.add("there is no security scheme bearer");
    }
    return flaws;
  }

  private static void check(List<String> flaws, boolean good, Operation operation, String flaw) {
    if (!good) {
      flaws.add(operation + " " + flaw);
    }
  }

  private static Set<String> roles(JsonNode operation) {
    Set<String> roles = new TreeSet<>();
    operation
        .path("security")
        .forEach(
            requirement -> requirement.path("bearer").forEach(role -> roles.add(role.asText())));
    return roles;
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
