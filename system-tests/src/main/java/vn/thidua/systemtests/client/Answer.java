package vn.thidua.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.place.Finding;

/** What the gateway answered. */
public record Answer(Account who, Call call, int status, JsonNode body, @Nullable String location) {

  /** Conflicts not with what others did, but with what the law or the scheme says. */
  private static final Set<String> FAULTS_OF_THE_CASE =
      Set.of("scheme-not-publishable", "authority-not-competent", "holder-ended", "holder-not-yet");

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public boolean is(String problem) {
    return !isSuccess() && problem().slug().equals(problem);
  }

  Problem problem() {
    return Problem.of(body);
  }

  /** The body of a success; anything else ends the play. */
  public JsonNode orFail() {
    if (isSuccess()) {
      return body;
    }
    List<Finding> faults = faultsOfTheCase();
    if (!faults.isEmpty()) {
      throw new CaseRefused(faults);
    }
    throw new SystemFailure(description(), null);
  }

  /** What the file is to blame for; empty unless it is to blame for all of it. */
  private List<Finding> faultsOfTheCase() {
    Problem problem = problem();
    if (status != 400 && !FAULTS_OF_THE_CASE.contains(problem.slug())) {
      return List.of();
    }
    List<Finding> faults = new ArrayList<>();
    for (Problem.Place error : problem.errors()) {
      @Nullable String place = call.places().inFile(error.pointer());
      if (place == null || error.code().equals("unknown-field")) {
        return List.of();
      }
      faults.add(new Finding(place, error.message(), null));
    }
    return faults;
  }

  private String description() {
    Problem problem = problem();
    StringBuilder text = new StringBuilder();
    text.append(call.method()).append(' ').append(call.path());
    text.append(" (").append(who).append(") → HTTP ").append(status);
    text.append(' ').append(problem.title());
    if (!problem.detail().isEmpty()) {
      text.append("\n  ").append(problem.detail());
    }
    for (Problem.Place error : problem.errors()) {
      text.append("\n  ").append(error.pointer()).append(": ").append(error.message());
    }
    if (!problem.traceId().isEmpty()) {
      text.append("\n  traceId ").append(problem.traceId());
    }
    return text.toString();
  }
}
