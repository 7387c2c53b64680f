package vn.thidua.platform.apidocument;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Carries over into the OpenAPI document what the records say about null: a component marked
 * {@code @Nullable} may be null, and an answer always has all its fields.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SchemaNulls implements OASFilter {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, List<ClassInfo>> records = new HashMap<>();

  public SchemaNulls(IndexView index) {
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord()) {
        records.computeIfAbsent(name(type), key -> new ArrayList<>()).add(type);
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null
        || document.getComponents() == null
        || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> asked = asked(document, schemas);
    schemas.forEach((name, schema) -> {
      if (schema.getProperties() != null) {
        boolean answered = !asked.contains(name) && !name.startsWith("Problem");
        if (answered) {
          schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
        ClassInfo type = match(name, schema);
        if (type != null) {
          markNullable(type, schema);
        }
      }
    });
  }

  private @Nullable ClassInfo match(String name, Schema schema) {
    return records.getOrDefault(name, List.of()).stream()
        .filter(type ->
            type.recordComponents().stream()
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet())
                .equals(schema.getProperties().keySet()))
        .findFirst()
        .orElse(null);
  }

  private static void markNullable(ClassInfo type, Schema schema) {
    for (RecordComponentInfo component : type.recordComponents()) {
      if (component.type().hasAnnotation(NULLABLE)) {
        Schema property = schema.getProperties().get(component.name());
        if (property != null) {
          schema.addProperty(component.name(), orNull(property));
        }
      }
    }
  }

  private static Schema orNull(Schema property) {
    if (property.getRef() == null) {
      return property.getType() == null || property.getType().contains(Schema.SchemaType.NULL)
          ? property
          : property.addType(Schema.SchemaType.NULL);
    }
    Schema either =
        OASFactory.createSchema()
            .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
            .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    return property.getDescription() == null
        ? either
        : either.description(property.getDescription());
  }

  /** The schemas that a caller sends, where a field may be left out. */
  private static Set<String> asked(OpenAPI document, Map<String, Schema> schemas) {
    Set<String> asked = new HashSet<>();
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(body -> body != null && body.getContent() != null)
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .forEach(schema -> collect(schema, schemas, asked));
    return asked;
  }

  private static void collect(
      @Nullable Schema schema, Map<String, Schema> schemas, Set<String> asked) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
      String name = schema.getRef().substring(REFERENCE.length());
      if (asked.add(name)) {
        collect(schemas.get(name), schemas, asked);
      }
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(property -> collect(property, schemas, asked));
    }
    collect(schema.getItems(), schemas, asked);
  }

  private static String name(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "")
        : schema.value("name").asString();
  }
}
