package vn.thidua.scoring.notifications;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.notifications.OutgoingMails.Letter;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.tasks.TaskKind;
import vn.thidua.scoring.tasks.TaskViews.TaskRow;

/** What mails say, in both languages. Their titles name nobody and no score. */
@ApplicationScoped
class MailTexts {

  /** A task as a mail tells it: not why, which may be about a person. */
  public record Line(
      String what, String unit, String cluster, String period, String due, boolean overdue) {}

  private final Engine templates;
  private final MailConfig config;

  MailTexts(Engine templates, MailConfig config) {
    this.templates = templates;
    this.config = config;
  }

  Letter confirmation(String code, Language language) {
    Text title = new Text("Thi Đua: xác nhận địa chỉ thư", "Thi Đua: confirm your address");
    return letter(
        in(title, language),
        "confirmation",
        language,
        page -> page.data("code", code).data("hours", Math.max(1, config.codeHolds().toHours())));
  }

  Letter digest(List<TaskRow> tasks, Language language) {
    Text title =
        Text.of(
            "Thi Đua: %d việc phải làm",
            tasks.size() == 1 ? "Thi Đua: %d task" : "Thi Đua: %d tasks", tasks.size());
    return letter(
        in(title, language),
        "tasks",
        language,
        page ->
            page.data("tasks", tasks.stream().map(task -> line(task, language)).toList())
                .data("portal", config.portal().orElse("")));
  }

  private Letter letter(
      String title, String name, Language language, UnaryOperator<TemplateInstance> data) {
    String file = "mail/" + name + "." + language.tag();
    return new Letter(title, render(file + ".txt", data), render(file + ".html", data));
  }

  private String render(String file, UnaryOperator<TemplateInstance> data) {
    Template template = templates.getTemplate(file);
    if (template == null) {
      throw new IllegalStateException("There is no template " + file);
    }
    return data.apply(template.instance()).render();
  }

  private static Line line(TaskRow task, Language language) {
    Moment due = task.due();
    return new Line(
        in(what(task.kind()), language),
        orEmpty(task.organizationName()),
        orEmpty(task.clusterName()),
        task.periodTitle(),
        due == null ? "" : in(due.text(), language),
        task.overdue());
  }

  private static Text what(TaskKind kind) {
    return switch (kind) {
      case SHEET_TO_FINISH -> new Text("Hoàn thành phiếu chấm điểm", "Finish the score sheet");
      case SHEET_RETURNED ->
          new Text("Sửa phiếu được trả lại", "Correct the sheet that was returned");
      case EXPLANATION_DUE ->
          new Text("Giải trình kết quả thẩm định", "Explain what the review corrected");
      case HEAD_REVIEW_WAITING ->
          new Text("Thẩm định phiếu (cụm trưởng)", "Review the sheet for the cluster's head");
      case HEAD_REVIEW_TO_TAKE_OVER ->
          new Text(
              "Tiếp nhận phiếu mà cụm trưởng chưa thẩm định",
              "Go on without the head, whose time is over");
      case OFFICE_REVIEW_WAITING ->
          new Text("Thẩm định phiếu (cơ quan thường trực)", "Review the sheet for the office");
      case COMPLAINT_TO_ANSWER -> new Text("Trả lời kiến nghị", "Answer the complaint");
    };
  }

  private static String in(Text text, Language language) {
    return language == Language.EN ? text.en() : text.vi();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
