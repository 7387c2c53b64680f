package vn.thidua.scoring.sheets.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.rankings.compute.ClusterSheetsReader;
import vn.thidua.scoring.schemes.SchemeQueries;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetRights;
import vn.thidua.scoring.sheets.Stage;
import vn.thidua.scoring.sheets.StageSight;
import vn.thidua.scoring.sheets.form.Filled;
import vn.thidua.scoring.sheets.form.FormOutline;
import vn.thidua.scoring.sheets.form.FormWords;
import vn.thidua.scoring.sheets.form.SheetForm;
import vn.thidua.scoring.sheets.form.Turn;
import vn.thidua.scoring.sheets.values.SheetValues;
import vn.thidua.scoring.sheets.values.StageValue;

/** Lays out a sheet for somebody who takes it along. */
@ApplicationScoped
class SheetForms {

  private final SheetRepository sheets;
  private final SheetAccess access;
  private final SheetValues values;
  private final PeriodQueries periods;
  private final SchemeQueries schemes;
  private final Participants participants;
  private final ClusterSheetsReader cluster;

  SheetForms(
      SheetRepository sheets,
      SheetAccess access,
      SheetValues values,
      PeriodQueries periods,
      SchemeQueries schemes,
      Participants participants,
      ClusterSheetsReader cluster) {
    this.sheets = sheets;
    this.access = access;
    this.values = values;
    this.periods = periods;
    this.schemes = schemes;
    this.participants = participants;
    this.cluster = cluster;
  }

  /** 404 also for whoever may not see the sheet. */
  SheetState state(UUID id, Actor actor) {
    Sheet sheet = sheets.findById(id);
    if (sheet == null) {
      throw ProblemException.notFound("score sheet", id);
    }
    PeriodInfo period = periods.info(sheet.periodId()).orElseThrow();
    SheetRights rights = access.requireVisible(actor, sheet, period);
    Set<Stage> seen = StageSight.of(sheet, rights);
    return new SheetState(
        sheet,
        period,
        schemes.published(period.schemeId()).orElseThrow(),
        turn(sheet, rights, period),
        seen,
        SheetState.byStage(values.of(id), seen),
        values.explanations(id));
  }

  private static Turn turn(Sheet sheet, SheetRights rights, PeriodInfo period) {
    if (!period.open()) {
      return Turn.NONE;
    }
    boolean officer = rights.officer() != null;
    return switch (sheet.status()) {
      case DRAFT -> officer ? Turn.SELF_SCORE : Turn.NONE;
      case SUBMITTED ->
          officer
              ? Turn.EXPLANATIONS
              : reviews(rights, rights.headReviewer()) ? Turn.HEAD_REVIEW : Turn.NONE;
      case HEAD_REVIEWED ->
          officer
              ? Turn.EXPLANATIONS
              : reviews(rights, rights.officeReviewer()) ? Turn.OFFICE_REVIEW : Turn.NONE;
      case OFFICE_REVIEWED, CLOSED -> Turn.NONE;
    };
  }

  private static boolean reviews(SheetRights rights, @Nullable Object mandate) {
    return mandate != null && !rights.member();
  }

  SheetForm form(SheetState state, Language language) {
    Sheet sheet = state.sheet();
    FormWords words = new FormWords(language);
    return new SheetForm(
        new SheetForm.Origin(sheet.id(), state.scheme().id(), state.turn(), sheet.version()),
        title(state, language),
        FormOutline.of(state.scheme().scheme()).stream()
            .map(outline -> line(state, outline, words))
            .toList(),
        new SheetSummary(language).lines(state, points(state)));
  }

  String title(SheetState state, Language language) {
    int year = state.period().year();
    return Text.of(
                "Phiếu chấm điểm thi đua năm %s",
                "Score sheet for emulation %s", Integer.toString(year))
            .in(language)
        + " – "
        + organization(state)
        + " – "
        + clusterName(state);
  }

  String organization(SheetState state) {
    return participants
        .organizationName(state.sheet().organizationId(), state.period().to())
        .orElse("?");
  }

  String clusterName(SheetState state) {
    return participants.cluster(state.sheet().clusterId()).map(known -> known.name()).orElse("?");
  }

  StagePoints points(SheetState state) {
    Sheet sheet = state.sheet();
    return StagePoints.of(
        state.scheme().compiled(),
        cluster.read(sheet.periodId(), sheet.clusterId()).members(),
        sheet.organizationId(),
        SheetValues.entries(values.of(sheet.id())));
  }

  private static SheetForm.Line line(SheetState state, FormOutline outline, FormWords words) {
    String code = Objects.requireNonNull(outline.node().code());
    if (outline.node().isGroup()) {
      return new SheetForm.Line(
          outline.node(), outline.part(), Filled.NOTHING, 0, List.of(), SheetForm.Told.NOTHING);
    }
    StageValue self = state.value(Stage.SELF, code);
    return new SheetForm.Line(
        outline.node(),
        outline.part(),
        state.filled(state.turn(), code),
        state.version(state.turn(), code),
        self == null ? List.of() : FormValues.proofs(self),
        new SheetForm.Told(
            told(self, words),
            told(state.value(Stage.HEAD, code), words),
            state.explanations().get(code),
            told(state.value(Stage.OFFICE, code), words)));
  }

  private static @Nullable String told(@Nullable StageValue value, FormWords words) {
    return value == null ? null : words.told(FormValues.filled(value));
  }
}
