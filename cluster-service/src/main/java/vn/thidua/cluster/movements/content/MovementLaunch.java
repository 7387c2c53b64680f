package vn.thidua.cluster.movements.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.problem.FieldError;

/**
 * How a movement was launched (phát động), as far as it is known.
 *
 * @param person who spoke for the body; in no event and no log
 */
@Schema(name = "MovementLaunch")
public record MovementLaunch(
    @Schema(description = "The body that launched it") @Valid @Nullable Party by,
    @Schema(description = "Who launched it in person") @Valid @Nullable Person person,
    @Nullable LocalDate on,
    @Size(min = 1, max = 300) @Nullable String place,
    @Schema(description = "The conference at which it was launched") @Nullable UUID conferenceId) {

  public static final MovementLaunch UNKNOWN = new MovementLaunch(null, null, null, null, null);

  /**
   * @param pointer of the launch in the request
   */
  public List<FieldError> errors(String pointer) {
    List<FieldError> errors = new ArrayList<>();
    if (by != null) {
      errors.addAll(by.errors(pointer + "/by"));
    }
    if (person != null) {
      errors.addAll(person.errors(pointer + "/person"));
    }
    return errors;
  }
}
