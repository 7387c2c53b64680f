package vn.thidua.platform.apidocument;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document, once for every operation, how it can fail, and what parameters
 * of the same name mean everywhere.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

  private static final String COMPONENT = "Problem";
  private static final String IF_MATCH = "If-Match";
  private static final BigDecimal MOST_ROWS = BigDecimal.valueOf(200);

  private static final Map<String, String> REPEATED =
      Map.of(
          "cursor",
          "Trang tiếp theo / nextCursor of the page before",
          "limit",
          "Số dòng một trang, 1-200, mặc định 50 / Rows per page",
          "source",
          "Hệ thống nguồn của tham chiếu / System of the external reference",
          "key",
          "Khóa trong hệ thống nguồn / Name in that system",
          "Idempotency-Key",
          "Gửi lại cùng khóa thì không tạo thêm / The same key again creates nothing more",
          IF_MATCH,
          "ETag của lần đọc gần nhất / ETag of the last read");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addResponse(
            COMPONENT,
            OASFactory.createAPIResponse()
                .description("Lỗi theo RFC 9457 / An RFC 9457 problem")
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(COMPONENT)))));
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
  }

  private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    boolean writes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
    boolean versioned = parameters.stream().anyMatch(p -> IF_MATCH.equals(p.getName()));
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> {
          if (response.getRef() == null && response.getDescription() == null) {
            response.setDescription("OK");
          }
        });
    fails(operation, "400", writes || !parameters.isEmpty());
    fails(operation, "401", operation.getSecurity() != null);
    fails(operation, "403", operation.getSecurity() != null);
    fails(operation, "404", path.contains("{"));
    fails(operation, "409", writes);
    fails(operation, "412", versioned);
    fails(operation, "428", versioned && method == PathItem.HttpMethod.PUT);
    fails(operation, "default", true);
    parameters.forEach(ProblemResponses::describe);
  }

  private static void fails(Operation operation, String status, boolean can) {
    if (can) {
      APIResponse problem = OASFactory.createAPIResponse().ref(COMPONENT);
      operation.getResponses().addAPIResponse(status, problem);
    }
  }

  private static void describe(Parameter parameter) {
    @Nullable String description = REPEATED.get(String.valueOf(parameter.getName()));
    if (description != null && parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
    Schema schema = parameter.getSchema();
    if (schema != null && schema.getRef() == null && schema.getFormat() == null) {
      String name = String.valueOf(parameter.getName());
      if (name.equals("id") || name.endsWith("Id")) {
        schema.setFormat("uuid");
      } else if (name.equals("asOf")) {
        schema.setFormat("date");
      } else if (name.equals("limit")) {
        schema.setType(List.of(Schema.SchemaType.INTEGER));
        schema.setFormat("int32");
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(MOST_ROWS);
      }
    }
  }
}
