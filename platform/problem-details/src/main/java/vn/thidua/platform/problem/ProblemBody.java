package vn.thidua.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The error document of RFC 9457, media type {@code application/problem+json}. */
@Schema(name = "Problem", description = "RFC 9457 problem document")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    @Schema(
            description = "urn:thi-dua:problem:<slug>",
            format = "uri",
            examples = "urn:thi-dua:problem:not-found")
        String type,
    @Schema(description = "The kind of error, in the language of the answer") String title,
    @Schema(description = "HTTP status", examples = "404") int status,
    @Schema(description = "What is wrong this time") String detail,
    @Schema(description = "Path of the request") String instance,
    @Schema(description = "Every offending place") List<Place> errors,
    @Schema(description = "Finds this request in the logs") @Nullable String traceId) {

  /** One offending place in the language of the answer. */
  @Schema(name = "ProblemPlace")
  public record Place(
      @Schema(
              description =
                  "JSON pointer into the body (RFC 6901), ?name for a parameter, or a header",
              examples = "/members/0/organizationId")
          String pointer,
      @Schema(description = "The rule, kebab-case", examples = "required") String code,
      @Schema(description = "Names what is wrong") String message) {}

  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemBody of(
      ProblemException problem, Language language, String instance, @Nullable String traceId) {
    return new ProblemBody(
        "urn:thi-dua:problem:" + problem.type().slug(),
        problem.type().title().in(language),
        problem.type().status(),
        problem.detail().in(language),
        instance,
        problem.errors().stream()
            .map(e -> new Place(e.pointer(), e.code(), e.message().in(language)))
            .toList(),
        traceId);
  }
}
