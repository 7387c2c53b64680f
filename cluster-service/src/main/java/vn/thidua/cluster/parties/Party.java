package vn.thidua.cluster.parties;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/**
 * A body that acts or is addressed: an organization that takes part, by its id, or any other ("Thủ
 * tướng Chính phủ") by its name.
 */
@Schema(name = "NamedParty")
public record Party(
    @Nullable UUID organizationId, @Size(min = 1, max = 500) @Nullable String name) {

  /**
   * @param pointer of the party in the request
   */
  public List<FieldError> errors(String pointer) {
    return (organizationId == null) == (name == null)
        ? List.of(
            new FieldError(
                pointer + "/organizationId",
                "exactly-one",
                Text.of(
                    "Cần đúng một trong hai: mã đơn vị hoặc tên",
                    "Exactly one is needed: the organization's id or a name")))
        : List.of();
  }
}
