package vn.thidua.cluster.exemplars;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What is wrong in a request by itself, all at once. */
@ApplicationScoped
class ExemplarCheck {

  private final OrganizationQueries organizations;

  ExemplarCheck(OrganizationQueries organizations) {
    this.organizations = organizations;
  }

  void recording(ExemplarRequests.Recording request) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    content(request.content(), errors, named);
    List<ExemplarRequests.Step> steps = request.allSteps();
    for (int i = 0; i < steps.size(); i++) {
      step(steps.get(i), "/steps/" + i, errors, named);
    }
    done(errors, named);
  }

  void content(ExemplarRequests.Content content) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    content(content, errors, named);
    done(errors, named);
  }

  void step(ExemplarRequests.Step step) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    step(step, "", errors, named);
    done(errors, named);
  }

  void replication(ExemplarRequests.Replicating replicating) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    name(named, "/organizationId", replicating.organizationId());
    exactlyOne(
        replicating.organizationId() != null,
        replicating.place() != null,
        "/organizationId",
        Text.of(
            "Cần đúng một trong hai: mã đơn vị hoặc nơi",
            "Exactly one is needed: the organization's id or a place"),
        errors);
    done(errors, named);
  }

  void honor(ExemplarRequests.Honoring honoring) {
    List<FieldError> errors = new ArrayList<>();
    exactlyOne(
        honoring.awardId() != null,
        honoring.text() != null,
        "/awardId",
        Text.of(
            "Cần đúng một trong hai: mã khen thưởng hoặc lời văn",
            "Exactly one is needed: the award's id or a text"),
        errors);
    done(errors, Map.of());
  }

  private static void content(
      ExemplarRequests.Content content, List<FieldError> errors, Map<String, UUID> named) {
    Integer toYear = content.toYear();
    if (toYear != null && toYear < content.year()) {
      errors.add(
          new FieldError(
              "/toYear",
              "before-start",
              Text.of("Năm %d trước năm %d", "The year %d is before %d", toYear, content.year())));
    }
    name(named, "/organizationId", content.organizationId());
    Person person = content.person();
    if (person != null) {
      errors.addAll(person.errors("/person"));
      name(named, "/person/organizationId", person.organizationId());
    }
    switch (content.kind()) {
      case PERSON -> {
        required(person != null, "/person", errors);
        absent(content.organizationId() == null, "/organizationId", errors);
        absent(content.name() == null, "/name", errors);
      }
      case COLLECTIVE -> {
        absent(person == null, "/person", errors);
        required(content.organizationId() != null || content.name() != null, "/name", errors);
      }
      case MODEL -> {
        absent(person == null, "/person", errors);
        required(content.name() != null, "/name", errors);
      }
    }
  }

  private static void step(
      ExemplarRequests.Step step,
      String pointer,
      List<FieldError> errors,
      Map<String, UUID> named) {
    LocalDate from = step.from();
    LocalDate to = step.to();
    if (from != null && to != null && to.isBefore(from)) {
      errors.add(
          new FieldError(
              pointer + "/to",
              "before-start",
              Text.of("Ngày %s trước ngày %s", "The day %s is before %s", to, from)));
    }
    ByWhom by = step.by();
    if (by != null) {
      errors.addAll(by.errors(pointer + "/by"));
      name(named, by.organizationPointer(pointer + "/by"), by.organization());
    }
  }

  private static void name(Map<String, UUID> named, String pointer, @Nullable UUID organization) {
    if (organization != null) {
      named.put(pointer, organization);
    }
  }

  private static void exactlyOne(
      boolean one, boolean other, String pointer, Text message, List<FieldError> errors) {
    if (one == other) {
      errors.add(new FieldError(pointer, "exactly-one", message));
    }
  }

  private static void required(boolean told, String pointer, List<FieldError> errors) {
    if (!told) {
      errors.add(
          new FieldError(
              pointer,
              "required",
              Text.of("Cần có với loại điển hình này", "This kind of exemplar needs it")));
    }
  }

  private static void absent(boolean notTold, String pointer, List<FieldError> errors) {
    if (!notTold) {
      errors.add(
          new FieldError(
              pointer,
              "not-for-kind",
              Text.of(
                  "Không dùng với loại điển hình này", "This kind of exemplar does not have it")));
    }
  }

  private void done(List<FieldError> errors, Map<String, UUID> named) {
    errors.addAll(organizations.unknownAt(named));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
