package vn.thidua.cluster.movements.registrations;

import static vn.thidua.platform.spreadsheets.CsvText.text;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** Registrations for a spreadsheet: a line for each title and each goal. */
final class RegistrationCsv {

  private RegistrationCsv() {}

  static String of(List<RegistrationViews.MovementRegistration> registrations, Language language) {
    return CsvText.of(
        titles(language), registrations.stream().flatMap(one -> lines(one, language)));
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Đơn vị",
              "Mã đơn vị",
              "Danh hiệu, hình thức",
              "Đối tượng",
              "Số lượng",
              "Mục tiêu",
              "Đăng ký lúc");
      case EN ->
          List.of(
              "Organization",
              "Organization id",
              "Award type",
              "Subject",
              "Count",
              "Goal",
              "Registered at");
    };
  }

  private static Stream<List<String>> lines(
      RegistrationViews.MovementRegistration one, Language language) {
    return Stream.concat(
        one.titles().stream()
            .map(title ->
                line(
                    one,
                    title.awardType(),
                    subject(title.subject(), language),
                    text(title.count()),
                    "")),
        one.goals().stream().map(goal -> line(one, "", "", "", goal)));
  }

  private static List<String> line(
      RegistrationViews.MovementRegistration one,
      String awardType,
      String subject,
      String count,
      String goal) {
    return List.of(
        text(one.organizationName()),
        one.organizationId().toString(),
        awardType,
        subject,
        count,
        goal,
        one.registeredAt().toString());
  }

  private static String subject(RegisteredTitle.Subject subject, Language language) {
    return switch (language) {
      case VI ->
          switch (subject) {
            case COLLECTIVE -> "Tập thể";
            case PERSON -> "Cá nhân";
          };
      case EN ->
          switch (subject) {
            case COLLECTIVE -> "Collective";
            case PERSON -> "Person";
          };
    };
  }
}
