package vn.thidua.cluster.conferences.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What does not fit together in what is told of a conference. */
public final class ContentCheck {

  private ContentCheck() {}

  /** 400 with every place that is wrong. */
  public static void require(ConferenceContent told) {
    List<FieldError> errors = new ArrayList<>();
    occasions(told, errors);
    days(told, errors);
    times(told, errors);
    if (told.chair() != null) {
      errors.addAll(told.chair().errors("/chair"));
    }
    for (int i = 0; i < told.attending().size(); i++) {
      errors.addAll(told.attending().get(i).errors("/attendees/" + i));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static void occasions(ConferenceContent told, List<FieldError> errors) {
    Set<Occasion> seen = new HashSet<>();
    for (int i = 0; i < told.occasions().size(); i++) {
      Occasion occasion = told.occasions().get(i);
      if (!seen.add(occasion)) {
        errors.add(
            new FieldError(
                "/occasions/" + i,
                "duplicate",
                Text.of(
                    "%1$s năm %2$d có hai lần",
                    "%1$s for %2$d stands twice", occasion.kind(), occasion.year())));
      }
    }
  }

  private static void days(ConferenceContent told, List<FieldError> errors) {
    LocalDate from = told.heldFrom();
    LocalDate to = told.heldTo();
    if (from == null) {
      if (to != null || told.startsAt() != null || told.endsAt() != null) {
        errors.add(
            new FieldError(
                "/heldFrom", "required", Text.of("Cần ngày họp", "The day it was held is needed")));
      }
      return;
    }
    if (to != null && to.isBefore(from)) {
      errors.add(
          new FieldError(
              "/heldTo",
              "before-start",
              Text.of(
                  "Ngày kết thúc %s trước ngày bắt đầu %s",
                  "The end %s is before the start %s", to, from)));
    }
    inItsYear(told, "/heldFrom", from, errors);
    inItsYear(told, "/heldTo", to, errors);
  }

  private static void inItsYear(
      ConferenceContent told, String pointer, @Nullable LocalDate day, List<FieldError> errors) {
    if (day == null) {
      return;
    }
    told.occasions().stream()
        .filter(o -> day.getYear() != o.year() && day.getYear() != o.year() + 1)
        .findFirst()
        .ifPresent(o ->
            errors.add(
                new FieldError(
                    pointer,
                    "outside-year",
                    Text.of(
                        "Hội nghị %1$s của năm %2$d họp trong năm đó hoặc năm sau, không phải ngày"
                            + " %3$s",
                        "A conference %1$s for %2$d is held in that year or the next, not on %3$s",
                        o.kind(),
                        o.year(),
                        day))));
  }

  private static void times(ConferenceContent told, List<FieldError> errors) {
    LocalDate first = told.heldFrom();
    if (first == null) {
      return;
    }
    onItsDay("/startsAt", told.startsAt(), first, errors);
    onItsDay("/endsAt", told.endsAt(), Objects.requireNonNullElse(told.heldTo(), first), errors);
    if (told.startsAt() != null
        && told.endsAt() != null
        && told.endsAt().isBefore(told.startsAt())) {
      errors.add(
          new FieldError(
              "/endsAt",
              "before-start",
              Text.of(
                  "Lúc kết thúc %s trước lúc bắt đầu %s",
                  "The end %s is before the start %s", told.endsAt(), told.startsAt())));
    }
  }

  private static void onItsDay(
      String pointer, @Nullable OffsetDateTime at, LocalDate day, List<FieldError> errors) {
    if (at != null && !at.toLocalDate().equals(day)) {
      errors.add(
          new FieldError(
              pointer,
              "outside-day",
              Text.of("%s không thuộc ngày %s", "%s is not on %s", at, day)));
    }
  }
}
