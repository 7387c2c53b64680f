package vn.thidua.scoring.sheets.offline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.reports.DocxTemplate;
import vn.thidua.platform.reports.ReportTemplates;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.sheets.SheetStatus;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.form.Filled;
import vn.thidua.scoring.sheets.form.FormOutline;
import vn.thidua.scoring.sheets.form.FormWords;
import vn.thidua.scoring.sheets.form.SheetForm.SummaryLine;
import vn.thidua.scoring.sheets.offline.SheetPrint.GroupLine;
import vn.thidua.scoring.sheets.offline.SheetPrint.LeafLine;
import vn.thidua.scoring.sheets.offline.SheetPrint.Line;
import vn.thidua.scoring.sheets.values.StageValue;

/** Writes a sheet into the template of a language, to be printed and signed. */
@ApplicationScoped
class SheetPrinting {

  private static final String TEMPLATE = "score-sheet";

  private final ReportTemplates templates;
  private final SheetForms forms;

  SheetPrinting(ReportTemplates templates, SheetForms forms) {
    this.templates = templates;
    this.forms = forms;
  }

  /** A faulty template keeps the service from starting rather than a unit from printing. */
  void findFaults(@Observes StartupEvent start) {
    for (Language language : Language.values()) {
      template(language);
    }
  }

  byte[] write(SheetState state, Language language) {
    return template(language).fill(print(state, language));
  }

  private DocxTemplate template(Language language) {
    return templates.named(TEMPLATE, Locale.of(language.tag()), SheetPrint.class);
  }

  private SheetPrint print(SheetState state, Language language) {
    FormWords words = new FormWords(language);
    StagePoints points = forms.points(state);
    List<SummaryLine> summary = new SheetSummary(language).lines(state, points);
    Map<String, GroupLine> groups = new HashMap<>();
    summary.forEach(line -> groups.put(line.code(), group(line, words)));
    Points leaves = Points.of(points);
    return new SheetPrint(
        forms.clusterName(state),
        forms.organization(state),
        Integer.toString(state.period().year()),
        status(state.sheet().status()).in(language),
        Long.toString(state.sheet().version()),
        summary.stream()
            .filter(line -> !line.code().isEmpty())
            .map(line -> group(line, words))
            .toList(),
        summary.stream()
            .filter(line -> line.code().isEmpty())
            .map(line -> group(line, words))
            .toList(),
        FormOutline.of(state.scheme().scheme()).stream()
            .map(outline ->
                outline.node().isGroup()
                    ? new Line(groups.get(outline.node().code()), null)
                    : new Line(null, leaf(state, outline, leaves, words, language)))
            .toList());
  }

  private static GroupLine group(SummaryLine line, FormWords words) {
    return new GroupLine(
        line.code(),
        line.title(),
        number(line.ceiling(), words),
        number(line.self(), words),
        number(line.head(), words),
        number(line.counted(), words));
  }

  private record Points(
      Map<String, LeafResult> self, Map<String, LeafResult> head, Map<String, LeafResult> counted) {

    static Points of(StagePoints points) {
      return new Points(byLeaf(points.self()), byLeaf(points.head()), byLeaf(points.counted()));
    }

    private static Map<String, LeafResult> byLeaf(RankingRow row) {
      Map<String, LeafResult> leaves = new HashMap<>();
      row.leaves().forEach(leaf -> leaves.put(leaf.criterion(), leaf));
      return leaves;
    }

    /** The last that may be seen. */
    Map<String, LeafResult> last(SheetState state) {
      return state.sees(Stage.values())
          ? counted
          : state.sees(Stage.SELF, Stage.HEAD) ? head : state.sees(Stage.SELF) ? self : Map.of();
    }
  }

  private static LeafLine leaf(
      SheetState state, FormOutline outline, Points points, FormWords words, Language language) {
    String code = Objects.requireNonNull(outline.node().code());
    StageValue self = state.value(Stage.SELF, code);
    LeafResult last = points.last(state).get(code);
    return new LeafLine(
        code,
        String.valueOf(outline.node().title()),
        words.number(outline.node().maxPoints()),
        words.guide(outline.node()),
        told(self, words),
        state.sees(Stage.SELF) ? scored(points.self().get(code), words) : null,
        told(state.value(Stage.HEAD, code), words),
        state.sees(Stage.SELF, Stage.HEAD) ? scored(points.head().get(code), words) : null,
        told(state.value(Stage.OFFICE, code), words),
        state.sees(Stage.values()) ? scored(points.counted().get(code), words) : null,
        last == null ? null : note(last.state(), language),
        state.explanations().get(code),
        self == null
            ? List.of()
            : FormValues.proofs(self).stream().map(Filled.Proof::title).toList());
  }

  private static @Nullable String told(@Nullable StageValue value, FormWords words) {
    return value == null ? null : words.told(FormValues.filled(value));
  }

  /** Nothing rather than 0 for what is not there. */
  private static @Nullable String scored(@Nullable LeafResult leaf, FormWords words) {
    return leaf == null
            || leaf.state() == LeafState.MISSING
            || leaf.state() == LeafState.NOT_ASSIGNED
        ? null
        : words.number(leaf.points());
  }

  private static @Nullable String number(@Nullable BigDecimal number, FormWords words) {
    return number == null ? null : words.number(number);
  }

  private static @Nullable String note(LeafState state, Language language) {
    Text note =
        switch (state) {
          case SCORED -> null;
          case MISSING -> new Text("chưa có dữ liệu", "missing");
          case REJECTED -> new Text("bị bác bỏ", "rejected");
          case NO_EVIDENCE -> new Text("thiếu minh chứng", "no evidence");
          case NOT_ASSIGNED -> new Text("không được giao", "not assigned");
        };
    return note == null ? null : note.in(language);
  }

  private static Text status(SheetStatus status) {
    return switch (status) {
      case DRAFT -> new Text("đang nhập", "being filled in");
      case SUBMITTED -> new Text("đã nộp", "submitted");
      case HEAD_REVIEWED -> new Text("cụm trưởng đã thẩm định", "reviewed by the head");
      case OFFICE_REVIEWED ->
          new Text("cơ quan thường trực đã thẩm định", "reviewed by the standing office");
      case CLOSED -> new Text("đã khóa", "closed");
    };
  }
}
