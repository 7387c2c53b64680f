package vn.thidua.systemtests.play;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.AwardTotals;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.casefile.YearParts;
import vn.thidua.systemtests.casefile.YearParts.Agreement;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.play.awards.AwardDecisionsStep;
import vn.thidua.systemtests.play.awards.AwardRequests;
import vn.thidua.systemtests.play.awards.AwardTotalsStep;
import vn.thidua.systemtests.play.awards.ProposalsStep;
import vn.thidua.systemtests.play.awards.RegisterStep;
import vn.thidua.systemtests.play.cluster.ClusterRequests;
import vn.thidua.systemtests.play.cluster.ClusterStep;
import vn.thidua.systemtests.play.cluster.MandatesStep;
import vn.thidua.systemtests.play.cluster.OrganizationsStep;
import vn.thidua.systemtests.play.cluster.SuccessionsStep;
import vn.thidua.systemtests.play.scoring.PeriodStep;
import vn.thidua.systemtests.play.scoring.RankingStep;
import vn.thidua.systemtests.play.scoring.SchemeRequests;
import vn.thidua.systemtests.play.scoring.SchemeStep;
import vn.thidua.systemtests.play.scoring.SheetsStep;
import vn.thidua.systemtests.play.stage.Differences;
import vn.thidua.systemtests.play.stage.MandatePlan;
import vn.thidua.systemtests.play.stage.Played;
import vn.thidua.systemtests.play.stage.Stage;
import vn.thidua.systemtests.play.stage.Step;
import vn.thidua.systemtests.play.year.AgreementStep;
import vn.thidua.systemtests.play.year.ConferencesStep;
import vn.thidua.systemtests.play.year.ExemplarsStep;
import vn.thidua.systemtests.play.year.IndicatorsStep;
import vn.thidua.systemtests.play.year.MovementsStep;
import vn.thidua.systemtests.play.year.PledgesStep;
import vn.thidua.systemtests.play.year.ReadBackStep;
import vn.thidua.systemtests.play.year.RecommendationsStep;

/** Plays a valid case step by step. */
final class CasePlayer {

  private final Stage stage;
  private final Patience rankingPatience;
  private String current = "";

  CasePlayer(Stage stage, Patience rankingPatience) {
    this.stage = stage;
    this.rankingPatience = rankingPatience;
  }

  /** The step that is being played, for messages. */
  String current() {
    return current;
  }

  /**
   * Looks at everything first, so that a case that was finished with other content is left as it
   * is; then makes what is missing.
   *
   * @return what came of it: the ranking and the awards, as far as the case has any
   */
  Played play() {
    ClusterRequests requests = new ClusterRequests(stage.file(), stage.calendar(), stage.played());
    List<Step> steps = steps(requests);
    Differences differences = new Differences();
    for (Step step : steps) {
      during(step.title(), () -> step.look(differences));
    }
    differences.refuseAny();
    for (Step step : steps) {
      stage.narrator().say(step.title());
      during(step.title(), step::make);
    }
    return stage.played();
  }

  private List<Step> steps(ClusterRequests requests) {
    MandatePlan plan = new MandatePlan(stage.file());
    List<Step> steps = new ArrayList<>();
    steps.add(new OrganizationsStep(stage, requests));
    steps.add(new MandatesStep(stage, requests, plan));
    steps.add(new ClusterStep(stage, requests));
    CaseFile file = stage.file();
    addBeginningOfYear(steps);
    if (!file.indicatorParts().isEmpty()) {
      steps.add(new IndicatorsStep(stage));
    }
    Scheme scheme = file.scheme();
    if (scheme != null) {
      SchemeRequests schemeRequests = new SchemeRequests(file, stage.played());
      steps.add(new SchemeStep(stage, scheme, schemeRequests));
      steps.add(new PeriodStep(stage, schemeRequests));
      steps.add(new SheetsStep(stage, plan));
      steps.add(new RankingStep(stage, rankingPatience));
    }
    if (file.isAboutAwards()) {
      addAwards(steps);
    }
    addEndOfYear(steps);
    if (!file.successions().isEmpty()) {
      steps.add(new SuccessionsStep(stage, requests));
    }
    return steps;
  }

  private void addBeginningOfYear(List<Step> steps) {
    YearParts year = stage.file().yearParts();
    if (!year.movements().isEmpty()) {
      steps.add(new MovementsStep(stage));
    }
    Agreement agreement = year.agreement();
    if (agreement != null) {
      steps.add(new AgreementStep(stage, agreement));
    }
    PledgesStep pledges = new PledgesStep(stage);
    if (!pledges.isEmpty()) {
      steps.add(pledges);
    }
  }

  /** Conferences refer to what the year has brought; nothing but successions comes after them. */
  private void addEndOfYear(List<Step> steps) {
    YearParts year = stage.file().yearParts();
    if (!year.conferences().isEmpty()) {
      steps.add(new ConferencesStep(stage));
    }
    if (!year.recommendations().isEmpty()) {
      steps.add(new RecommendationsStep(stage));
    }
    if (!year.exemplars().isEmpty()) {
      steps.add(new ExemplarsStep(stage));
    }
    if (!year.isEmpty()) {
      steps.add(new ReadBackStep(stage));
    }
  }

  private void addAwards(List<Step> steps) {
    CaseFile file = stage.file();
    AwardRequests requests = new AwardRequests(file, stage.played());
    if (!file.proposals().isEmpty()) {
      steps.add(new ProposalsStep(stage, requests));
      steps.add(new AwardDecisionsStep(stage, requests));
    }
    AwardTotals totals = file.awardTotals();
    if (totals != null) {
      steps.add(new AwardTotalsStep(stage, totals, requests));
    }
    steps.add(new RegisterStep(stage));
  }

  private void during(String title, Runnable work) {
    current = title;
    work.run();
  }
}
