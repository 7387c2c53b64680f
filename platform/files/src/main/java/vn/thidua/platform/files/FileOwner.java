package vn.thidua.platform.files;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** For whom a file was uploaded: an organizer or an organization. */
public record FileOwner(@Nullable UUID organizerId, @Nullable UUID organizationId) {

  public FileOwner {
    if ((organizerId == null) == (organizationId == null)) {
      throw ProblemException.invalid(
          "?organizerId",
          "either-or",
          Text.of(
              "Cần đúng một trong organizerId và organizationId",
              "Exactly one of organizerId and organizationId is needed"));
    }
  }

  UUID id() {
    return Objects.requireNonNull(organizerId == null ? organizationId : organizerId);
  }

  Concerns concerns() {
    return new Concerns(organizerId, organizationId);
  }
}
