package vn.thidua.systemtests.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.Scheme;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.report.Ranking;

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
   * @return null if the case has no scheme to rank by
   */
  @Nullable Ranking play() {
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
    if (stage.file().scheme() == null) {
      return null;
    }
    RankingStep ranking = new RankingStep(stage, rankingPatience);
    stage.narrator().say(ranking.title());
    return during(ranking.title(), ranking::rank);
  }

  private List<Step> steps(ClusterRequests requests) {
    MandatePlan plan = new MandatePlan(stage.file());
    List<Step> steps = new ArrayList<>();
    steps.add(new OrganizationsStep(stage, requests));
    steps.add(new MandatesStep(stage, requests, plan));
    steps.add(new ClusterStep(stage, requests));
    CaseFile file = stage.file();
    Scheme scheme = file.scheme();
    if (scheme != null) {
      SchemeRequests schemeRequests = new SchemeRequests(file, stage.played());
      steps.add(new SchemeStep(stage, scheme, schemeRequests));
      steps.add(new PeriodStep(stage, schemeRequests));
      steps.add(new SheetsStep(stage, plan));
    }
    return steps;
  }

  private void during(String title, Runnable work) {
    current = title;
    work.run();
  }

  private <T> T during(String title, Supplier<T> work) {
    current = title;
    return work.get();
  }
}
