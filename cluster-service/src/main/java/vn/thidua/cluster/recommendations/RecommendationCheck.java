package vn.thidua.cluster.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.Conferences;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Party;
import vn.thidua.cluster.recommendations.topics.TopicQueries;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What is wrong in a request by itself, all at once. */
@ApplicationScoped
class RecommendationCheck {

  private final OrganizationQueries organizations;
  private final TopicQueries topics;
  private final Conferences conferences;

  RecommendationCheck(
      OrganizationQueries organizations, TopicQueries topics, Conferences conferences) {
    this.organizations = organizations;
    this.topics = topics;
    this.conferences = conferences;
  }

  /**
   * @param before at which it was raised as far as known until now
   */
  void conference(@Nullable UUID told, @Nullable UUID before, UUID organizer) {
    if (told != null && !told.equals(before)) {
      conferences.requireKnown(told, organizer, "/conferenceId");
    }
  }

  /** The topic that is meant. */
  UUID content(RecommendationRequests.Content content, UUID organizer, int year) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    author(content.by(), errors, named);
    Party addressee = content.addressee();
    if (addressee != null) {
      errors.addAll(addressee.errors("/addressee"));
      UUID organization = addressee.organizationId();
      if (organization != null) {
        named.put("/addressee/organizationId", organization);
      }
    }
    days(content.raisedOn(), content.dueOn(), year, errors);
    UUID topic = topics.coded(content.topic(), organizer).orElse(null);
    if (topic == null) {
      errors.add(
          new FieldError(
              "/topic",
              "unknown-topic",
              Text.of("Không có chủ đề %s", "There is no topic %s", content.topic())));
    }
    organizations(named, errors);
    if (topic == null || !errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return topic;
  }

  /**
   * @param raisedOn null if nobody told
   */
  void answer(RecommendationRequests.Answering answer, @Nullable LocalDate raisedOn) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    author(answer.by(), errors, named);
    organizations(named, errors);
    if (raisedOn != null && answer.on().isBefore(raisedOn)) {
      errors.add(beforeRaised("/on", answer.on(), raisedOn));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  void settled(LocalDate on, @Nullable LocalDate raisedOn) {
    if (raisedOn != null && on.isBefore(raisedOn)) {
      throw ProblemException.invalid(List.of(beforeRaised("/on", on, raisedOn)));
    }
  }

  private static void author(
      @Nullable ByWhom by, List<FieldError> errors, Map<String, UUID> named) {
    if (by != null) {
      errors.addAll(by.errors("/by"));
      UUID organization = by.organization();
      if (organization != null) {
        named.put(by.organizationPointer("/by"), organization);
      }
    }
  }

  private void organizations(Map<String, UUID> named, List<FieldError> errors) {
    errors.addAll(organizations.unknownAt(named));
  }

  /** The conference on a year is in it or in the next one. */
  private static void days(
      @Nullable LocalDate raisedOn, @Nullable LocalDate dueOn, int year, List<FieldError> errors) {
    if (raisedOn != null && raisedOn.getYear() != year && raisedOn.getYear() != year + 1) {
      errors.add(
          new FieldError(
              "/raisedOn",
              "outside-year",
              Text.of(
                  "Ngày %s không thuộc năm %d hay năm sau đó",
                  "The day %s is neither in %d nor in the year after it", raisedOn, year)));
    }
    if (raisedOn != null && dueOn != null && dueOn.isBefore(raisedOn)) {
      errors.add(beforeRaised("/dueOn", dueOn, raisedOn));
    }
  }

  private static FieldError beforeRaised(String pointer, LocalDate day, LocalDate raisedOn) {
    return new FieldError(
        pointer,
        "before-start",
        Text.of(
            "Ngày %s trước ngày nêu %s",
            "The day %s is before it was raised on %s", day, raisedOn));
  }
}
