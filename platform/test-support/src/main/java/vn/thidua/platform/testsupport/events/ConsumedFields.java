package vn.thidua.platform.testsupport.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record, with which a consumer declares what it reads, fits a schema of the producer:
 * each component is a property there, of the same kind, and one that is always there and never null
 * unless the component may be null.
 */
public final class ConsumedFields {

  private static final Map<Type, String> KINDS =
      Map.of(
          UUID.class, "string uuid",
          LocalDate.class, "string date",
          Instant.class, "string date-time",
          String.class, "string",
          BigDecimal.class, "string",
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          boolean.class, "boolean",
          Boolean.class, "boolean");

  private final JsonNode root;
  private final List<String> found = new ArrayList<>();

  private ConsumedFields(JsonNode root) {
    this.root = root;
  }

  /**
   * @param contracts the producer's directory
   * @param schema a file in its {@code schemas/}
   * @return what the record reads and the schema does not give; empty if all is well
   */
  public static List<String> missing(Class<?> reader, Path contracts, String schema) {
    JsonNode root = ContractFiles.json(new ContractFiles(contracts).schemas().resolve(schema));
    ConsumedFields fields = new ConsumedFields(root);
    fields.check("", reader, root);
    return List.copyOf(fields.found);
  }

  private void check(String at, Class<?> reader, JsonNode schema) {
    RecordComponent[] components = reader.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(reader + " is no record");
    }
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (RecordComponent component : components) {
      String pointer = at + "/" + component.getName();
      JsonNode property = resolved(schema.path("properties").path(component.getName()));
      if (property.isMissingNode()) {
        found.add(pointer + " is read and not told");
        continue;
      }
      boolean mayBeNull = types(property).contains("null");
      if ((mayBeNull || !required.contains(component.getName())) && !isNullable(component)) {
        found.add(pointer + " may be missing or null");
      }
      kind(pointer, component, property);
    }
  }

  private void kind(String pointer, RecordComponent component, JsonNode property) {
    Set<String> types = types(property);
    types.remove("null");
    String told = (String.join(" ", types) + " " + property.path("format").asText()).strip();
    if (component.getType() == List.class) {
      same(pointer, "array", told);
      if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
        AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
        if (item.getType() instanceof Class<?> type && type.isRecord()) {
          check(pointer + "/*", type, resolved(property.path("items")));
        }
      }
    } else if (component.getType().isRecord()) {
      same(pointer, "object", told);
      check(pointer, component.getType(), property);
    } else {
      same(pointer, KINDS.getOrDefault(component.getType(), "nothing known"), told);
    }
  }

  private void same(String pointer, String read, String told) {
    if (!read.equals(told)) {
      found.add("%s is read as %s and told as %s".formatted(pointer, read, told));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith("#") ? root.at(reference.substring(1)) : schema;
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    if (schema.path("type").isArray()) {
      schema.path("type").forEach(type -> types.add(type.asText()));
    } else {
      types.add(schema.path("type").asText());
    }
    return types;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
