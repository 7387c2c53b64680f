package vn.thidua.cluster.conferences.content;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/**
 * Who took part: a person, or the representatives of a body that are not named. Names never in
 * events or logs.
 *
 * @param role at the conference, for example "Thư ký"
 */
@Schema(name = "ConferenceAttendee")
public record Attendee(
    @Size(min = 1, max = 200) @Nullable String name,
    @Schema(description = "Office or title, as \"Phó Chủ tịch\"") @Size(min = 1, max = 200)
        @Nullable String position,
    @Schema(description = "At the conference, as \"Thư ký\"") @Size(min = 1, max = 200)
        @Nullable String role,
    @Nullable UUID organizationId,
    @Size(min = 1, max = 500) @Nullable String organizationName) {

  List<FieldError> errors(String pointer) {
    if (organizationId != null && organizationName != null) {
      return List.of(
          new FieldError(
              pointer + "/organizationName",
              "exactly-one",
              Text.of(
                  "Chỉ nêu mã hoặc tên của đơn vị, không nêu cả hai",
                  "Either the id or the name of the organization, not both")));
    }
    return name == null && organizationId == null && organizationName == null
        ? List.of(
            new FieldError(
                pointer,
                "required",
                Text.of(
                    "Cần tên người hoặc đơn vị",
                    "The name of a person or an organization is needed")))
        : List.of();
  }
}
