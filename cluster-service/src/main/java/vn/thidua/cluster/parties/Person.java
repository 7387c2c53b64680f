package vn.thidua.cluster.parties;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/**
 * Somebody who is named with the organization they stand for: one that takes part, by its id, or
 * any other by its name. Never in events or logs.
 */
@Schema(name = "Person")
public record Person(
    @NotBlank @Size(max = 200) String name,
    @Schema(description = "Office or title, as \"Trưởng ban\"") @Size(min = 1, max = 200)
        @Nullable String position,
    @Nullable UUID organizationId,
    @Size(min = 1, max = 500) @Nullable String organizationName) {

  /**
   * @param pointer of the person in the request
   */
  public List<FieldError> errors(String pointer) {
    return organizationId != null && organizationName != null
        ? List.of(
            new FieldError(
                pointer + "/organizationName",
                "exactly-one",
                Text.of(
                    "Chỉ nêu mã hoặc tên của đơn vị, không nêu cả hai",
                    "Either the id or the name of the organization, not both")))
        : List.of();
  }
}
