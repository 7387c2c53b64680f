package vn.thidua.cluster.yearbooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementQueries;
import vn.thidua.cluster.agreements.AgreementViews;
import vn.thidua.cluster.conferences.ConferenceQueries;
import vn.thidua.cluster.conferences.ConferenceViews;
import vn.thidua.cluster.exemplars.ExemplarQueries;
import vn.thidua.cluster.exemplars.ExemplarViews;
import vn.thidua.cluster.movements.MovementQueries;
import vn.thidua.cluster.movements.MovementViews;
import vn.thidua.cluster.movements.registrations.RegisteredUnits;
import vn.thidua.cluster.pledges.PledgeQueries;
import vn.thidua.cluster.pledges.PledgeViews;
import vn.thidua.cluster.recommendations.RecommendationQueries;
import vn.thidua.cluster.recommendations.RecommendationViews;
import vn.thidua.cluster.yearbooks.YearOverview.YearAgreement;

/** Asks the features what they have of a cluster's year. */
@ApplicationScoped
class LifeOfYear {

  /**
   * @param registered organizations that registered titles or goals for one of the movements
   */
  record Life(
      @Nullable YearAgreement agreement,
      List<MovementViews.OfYear> movements,
      Set<UUID> registered,
      List<ConferenceViews.One> conferences,
      PledgeViews.Overview pledges,
      List<RecommendationViews.RecommendationRow> recommendations,
      List<ExemplarViews.ExemplarRow> exemplars) {}

  private final AgreementQueries agreements;
  private final MovementQueries movements;
  private final RegisteredUnits registered;
  private final ConferenceQueries conferences;
  private final PledgeQueries pledges;
  private final RecommendationQueries recommendations;
  private final ExemplarQueries exemplars;

  LifeOfYear(
      AgreementQueries agreements,
      MovementQueries movements,
      RegisteredUnits registered,
      ConferenceQueries conferences,
      PledgeQueries pledges,
      RecommendationQueries recommendations,
      ExemplarQueries exemplars) {
    this.agreements = agreements;
    this.movements = movements;
    this.registered = registered;
    this.conferences = conferences;
    this.pledges = pledges;
    this.recommendations = recommendations;
    this.exemplars = exemplars;
  }

  Life of(UUID cluster, int year, LocalDate on) {
    return new Life(
        agreements.ofCluster(cluster, year).map(LifeOfYear::agreement).orElse(null),
        movements.ofCluster(cluster, year),
        registered.through(cluster, year, on),
        conferences.ofCluster(cluster, year),
        pledges.ofCluster(cluster, year, on),
        recommendations.openOf(cluster, year),
        exemplars.ofCluster(cluster, year));
  }

  private static YearAgreement agreement(AgreementViews.One agreement) {
    return new YearAgreement(
        agreement.id(),
        agreement.title(),
        agreement.status(),
        agreement.openedOn(),
        agreement.closedOn(),
        agreement.members(),
        agreement.unsigned(),
        agreement.signatures().stream().filter(s -> s.withdrawn() == null).toList());
  }
}
