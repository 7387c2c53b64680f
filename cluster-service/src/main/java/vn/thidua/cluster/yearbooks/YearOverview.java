package vn.thidua.cluster.yearbooks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementStatus;
import vn.thidua.cluster.agreements.AgreementViews;
import vn.thidua.cluster.clusters.ClusterType;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.cluster.conferences.ConferenceViews;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.exemplars.ExemplarViews;
import vn.thidua.cluster.movements.MovementViews;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.cluster.outside.totals.ReportedTotal;
import vn.thidua.cluster.pledges.PledgeViews;
import vn.thidua.cluster.recommendations.RecommendationViews;

/**
 * All that is known of a cluster's year, as far as it goes into detail here; ids lead to the rest.
 * Organizations are called as on the year's last day.
 *
 * @param name on the year's last day
 * @param asOf the day for which states and what is missing are told
 * @param nextLeaders of the next year
 * @param recommendations that are not settled
 * @param ranking the latest one
 * @param calendar null while no regulation is in force
 */
@Schema(name = "YearOverview")
public record YearOverview(
    UUID clusterId,
    int year,
    LocalDate asOf,
    @Schema(description = "On the year's last day") String name,
    @Nullable String nameEn,
    ClusterType type,
    UUID organizerId,
    String organizerName,
    @Nullable String organizerNameEn,
    @Schema(description = "The decision that established it") LegalBasis establishedBy,
    List<YearMember> members,
    @Schema(description = "Heads and deputies of the year, in the order of their appointment")
        List<YearLeader> leaders,
    @Schema(description = "Of the next year, as far as they are appointed")
        List<YearLeader> nextLeaders,
    @Nullable YearAgreement agreement,
    List<MovementViews.OfYear> movements,
    List<ConferenceViews.One> conferences,
    PledgeViews.Overview pledges,
    @Schema(description = "Of the year and those before, as far as they are not settled")
        List<RecommendationViews.RecommendationRow> recommendations,
    @Schema(description = "The latest that was announced") @Nullable YearRanking ranking,
    YearAwards awards,
    List<ExemplarViews.ExemplarRow> exemplars,
    @Schema(description = "Missing while the year is open") ClusterViews.@Nullable Closed closing,
    @Schema(description = "Missing while no regulation is in force")
        @Nullable YearCalendarCheck calendar) {

  /**
   * @param to first day on which it is no member any more
   */
  @Schema(name = "YearMember")
  public record YearMember(
      UUID organizationId,
      @Nullable String name,
      @Nullable String nameEn,
      int position,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String endReason) {}

  /**
   * @param person who represents it on the day, or did last
   */
  @Schema(name = "YearLeader")
  public record YearLeader(
      UUID organizationId,
      @Nullable String name,
      @Nullable String nameEn,
      LeaderRole role,
      boolean permanent,
      boolean acting,
      @Schema(description = "Who represents it on the day, or did last")
          ClusterViews.@Nullable Person person,
      LocalDate from,
      @Nullable LocalDate endedOn,
      @Nullable DecisionReference decision) {}

  /** The agreement without its text. */
  @Schema(name = "YearAgreement")
  public record YearAgreement(
      UUID id,
      String title,
      AgreementStatus status,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn,
      @Schema(description = "Who has to sign") List<AgreementViews.Due> members,
      List<AgreementViews.Unsigned> unsigned,
      @Schema(description = "Without those that were withdrawn")
          List<AgreementViews.SignatureView> signatures) {}

  /**
   * @param status PROVISIONAL: computed by the system, endorsed by nobody
   */
  @Schema(name = "YearRanking")
  public record YearRanking(
      UUID id, UUID periodId, String status, Instant computedAt, List<YearPlace> places) {}

  /**
   * @param rank from 1, equal ones sharing it; null for a barred member
   */
  @Schema(name = "YearPlace")
  public record YearPlace(
      UUID organizationId,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable Integer rank,
      boolean tied,
      boolean barred,
      BigDecimal total) {}

  /**
   * @param types of the members and of their people for the year's merits, held on the day
   * @param totals as they were reported, without names
   */
  @Schema(name = "YearAwards")
  public record YearAwards(
      @Schema(
              description =
                  "Awards of the members and of their people for the year's merits that are held on"
                      + " the day, counted")
          List<YearAwardCount> types,
      @Schema(description = "As they were reported") List<ReportedTotal> totals) {}

  /**
   * @param awardType code
   * @param name null while it has not been heard of
   */
  @Schema(name = "YearAwardCount")
  public record YearAwardCount(
      String awardType,
      @Nullable String name,
      @Nullable String nameEn,
      long collectives,
      long individuals) {}

  /** An organization that is named in a list. */
  @Schema(name = "YearUnit")
  public record YearUnit(UUID organizationId, @Nullable String name, @Nullable String nameEn) {}
}
