package vn.thidua.scoring.periods.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.schemes.PublishedScheme;
import vn.thidua.scoring.schemes.SchemeQueries;

/** Which scheme a period may be on. */
@ApplicationScoped
public class PeriodSchemes {

  private final SchemeQueries schemes;

  PeriodSchemes(SchemeQueries schemes) {
    this.schemes = schemes;
  }

  public PublishedScheme requirePublished(UUID id, UUID organizerId) {
    if (!schemes.exists(id, organizerId)) {
      throw ProblemException.invalid(
          "/schemeId",
          "unknown-scheme",
          Text.of(
              "Cơ quan tổ chức %s không có bảng chấm điểm %s",
              "The organizer %s has no scheme %s", organizerId, id));
    }
    return schemes
        .published(id)
        .orElseThrow(() ->
            ProblemException.of(
                PeriodSchemeProblem.SCHEME_NOT_PUBLISHED,
                "Bảng chấm điểm %s còn là bản nháp.",
                "The scheme %s is still a draft.",
                id));
  }

  public void requireLaterVersion(UUID later, UUID present) {
    if (!schemes.isLaterVersion(later, present)) {
      throw ProblemException.of(
          PeriodSchemeProblem.NOT_A_LATER_VERSION,
          "Bảng chấm điểm %s không phải phiên bản sau của %s.",
          "The scheme %s is not a later version of %s.",
          later,
          present);
    }
  }
}
