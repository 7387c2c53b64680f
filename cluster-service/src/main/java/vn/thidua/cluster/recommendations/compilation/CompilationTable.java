package vn.thidua.cluster.recommendations.compilation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Person;
import vn.thidua.cluster.recommendations.RecommendationViews.Addressee;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Compilation;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Group;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Line;
import vn.thidua.cluster.recommendations.compilation.CompilationViews.Source;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;

/** The compilation as people pass it on: a row for each line, its sources in one cell. */
final class CompilationTable {

  private static final List<Text> HEADS =
      List.of(
          new Text("STT", "No."),
          new Text("Nơi nhận", "Addressee"),
          new Text("Chủ đề", "Topic"),
          new Text("Nội dung kiến nghị, chỉ đạo", "Recommendation or instruction"),
          new Text("Loại", "Kind"),
          new Text("Số cụm, khối", "Clusters"),
          new Text(
              "Nguồn (cụm, hội nghị, ngày, người nêu)",
              "Sources (cluster, conference, day, by whom)"),
          new Text("Hạn", "Due"),
          new Text("Tình trạng", "Status"));

  private static final Map<RecommendationKind, Text> KINDS =
      new EnumMap<>(
          Map.of(
              RecommendationKind.RECOMMENDATION, new Text("Kiến nghị", "Recommendation"),
              RecommendationKind.INSTRUCTION, new Text("Chỉ đạo", "Instruction")));

  private static final Map<RecommendationStatus, Text> STATUSES =
      new EnumMap<>(
          Map.of(
              RecommendationStatus.OPEN, new Text("Chưa trả lời", "Open"),
              RecommendationStatus.ANSWERED, new Text("Đã trả lời", "Answered"),
              RecommendationStatus.DONE, new Text("Đã thực hiện", "Done"),
              RecommendationStatus.DECLINED, new Text("Không thực hiện", "Declined"),
              RecommendationStatus.WITHDRAWN, new Text("Đã rút", "Withdrawn")));

  private static final Text OVERDUE = new Text("quá hạn", "overdue");

  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Language language;

  CompilationTable(Language language) {
    this.language = language;
  }

  void write(Compilation compilation, TableWriter table) throws IOException {
    table.row(HEADS.stream().map(this::in).toList());
    int number = 0;
    for (Group group : compilation.groups()) {
      for (Line line : group.lines()) {
        number++;
        for (List<String> row : rows(number, group, line)) {
          table.row(row);
        }
      }
    }
  }

  /** More than one only if the sources do not fit into one cell. */
  private List<List<String>> rows(int number, Group group, Line line) {
    List<List<String>> rows = new ArrayList<>();
    for (String sources : cells(line.sources().stream().map(this::source).toList())) {
      rows.add(
          List.of(
              Integer.toString(number),
              addressee(group),
              topic(group),
              line.text(),
              distinct(line.sources().stream().map(s -> in(of(KINDS, s.kind())))),
              Integer.toString(line.clusters()),
              sources,
              distinct(line.sources().stream().map(s -> day(s.dueOn()))),
              distinct(line.sources().stream().map(this::status))));
    }
    return rows;
  }

  private static List<String> cells(List<String> sources) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (String source : sources) {
      if (!cell.isEmpty() && cell.length() + source.length() >= XlsxWriter.MAX_CELL_LENGTH) {
        cells.add(cell.toString());
        cell.setLength(0);
      }
      cell.append(cell.isEmpty() ? "" : "\n").append(source);
    }
    cells.add(cell.toString());
    return cells;
  }

  private static String addressee(Group group) {
    Addressee addressee = group.addressee();
    return addressee == null ? "" : Objects.requireNonNullElse(addressee.name(), "");
  }

  private String topic(Group group) {
    String english = group.topic().nameEn();
    return language == Language.EN && english != null ? english : group.topic().name();
  }

  private String source(Source source) {
    return Stream.of(
            Objects.requireNonNullElse(source.clusterName(), ""),
            source.conference() == null
                ? ""
                : Objects.requireNonNullElse(source.conference().title(), ""),
            source.raisedOn() == null ? Integer.toString(source.year()) : day(source.raisedOn()),
            author(source.by()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String author(@Nullable ByWhom by) {
    if (by == null) {
      return "";
    }
    Person person = by.person();
    return person == null
        ? Objects.requireNonNullElse(by.name(), "")
        : Stream.of(person.name(), person.position(), person.organizationName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }

  private String status(Source source) {
    String status = in(of(STATUSES, source.status()));
    return source.overdue() ? status + ", " + in(OVERDUE) : status;
  }

  private String day(@Nullable LocalDate day) {
    if (day == null) {
      return "";
    }
    return language == Language.VI ? VIETNAMESE.format(day) : day.toString();
  }

  private static String distinct(Stream<String> values) {
    return values.filter(value -> !value.isEmpty()).distinct().collect(Collectors.joining("\n"));
  }

  private static <K extends Enum<K>> Text of(Map<K, Text> texts, K constant) {
    return Objects.requireNonNull(texts.get(constant));
  }

  private String in(Text text) {
    return text.in(language);
  }
}
