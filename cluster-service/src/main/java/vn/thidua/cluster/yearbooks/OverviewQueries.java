package vn.thidua.cluster.yearbooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterQueries;
import vn.thidua.cluster.clusters.ClusterViews;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.offices.OfficeState;
import vn.thidua.cluster.offices.RepresentativeView;
import vn.thidua.cluster.organizations.Dated;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.OrganizerView;
import vn.thidua.cluster.outside.AnnouncedRanking;
import vn.thidua.cluster.outside.KnownRankings;
import vn.thidua.cluster.regulations.RegulationQueries;
import vn.thidua.cluster.regulations.YearCalendar;
import vn.thidua.cluster.work.ClusterWork;
import vn.thidua.cluster.yearbooks.YearOverview.YearLeader;
import vn.thidua.cluster.yearbooks.YearOverview.YearMember;
import vn.thidua.cluster.yearbooks.YearOverview.YearPlace;
import vn.thidua.cluster.yearbooks.YearOverview.YearRanking;
import vn.thidua.platform.identity.Actor;

/** Puts together a cluster's year, in as many statements for a large one as for a small one. */
@ApplicationScoped
public class OverviewQueries {

  private final ClusterQueries clusters;
  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final Decisions decisions;
  private final RegulationQueries regulations;
  private final KnownRankings rankings;
  private final AwardsOfYear awards;
  private final LifeOfYear features;
  private final ClusterWork work;
  private final Clock clock;

  OverviewQueries(
      ClusterQueries clusters,
      OrganizerQueries organizers,
      OrganizationQueries organizations,
      Decisions decisions,
      RegulationQueries regulations,
      KnownRankings rankings,
      AwardsOfYear awards,
      LifeOfYear features,
      ClusterWork work,
      Clock clock) {
    this.clusters = clusters;
    this.organizers = organizers;
    this.organizations = organizations;
    this.decisions = decisions;
    this.regulations = regulations;
    this.rankings = rankings;
    this.awards = awards;
    this.features = features;
    this.work = work;
    this.clock = clock;
  }

  /**
   * 404 also for whoever may not see the cluster.
   *
   * @param asOf today if null
   */
  public YearOverview one(UUID id, int year, @Nullable LocalDate asOf, Actor actor) {
    LocalDate on = asOf == null ? LocalDate.now(clock) : asOf;
    ClusterViews.InYear cluster = clusters.inYear(id, year, actor);
    OrganizerView organizer = organizers.one(cluster.organizerId()).orElseThrow();
    AnnouncedRanking ranking = rankings.latest(id, year, after(on)).orElse(null);
    Map<UUID, Dated.Name> names = names(cluster, ranking, LocalDate.of(year, 12, 31));
    Map<UUID, DecisionReference> told =
        decisions.references(
            Stream.concat(cluster.leaders().stream(), cluster.nextLeaders().stream())
                .map(OfficeState::decisionId)
                .toList());
    List<YearMember> members =
        cluster.members().stream().map(m -> member(m, names.get(m.organizationId()))).toList();
    LifeOfYear.Life life = features.of(id, year, on);
    return new YearOverview(
        id,
        year,
        on,
        cluster.name(),
        cluster.nameEn(),
        cluster.type(),
        cluster.organizerId(),
        organizer.name(),
        organizer.nameEn(),
        cluster.establishedBy(),
        members,
        leaders(cluster.leaders(), cluster.representatives(), on, names, told),
        leaders(cluster.nextLeaders(), cluster.representatives(), on, names, told),
        life.agreement(),
        life.movements(),
        life.conferences(),
        life.pledges(),
        life.recommendations(),
        ranking == null ? null : ranking(ranking, names),
        awards.of(
            id,
            members.stream().map(YearMember::organizationId).collect(Collectors.toSet()),
            year,
            on),
        life.exemplars(),
        cluster.closing(),
        calendar(cluster, year, on, members, life));
  }

  private @Nullable YearCalendarCheck calendar(
      ClusterViews.InYear cluster,
      int year,
      LocalDate on,
      List<YearMember> members,
      LifeOfYear.Life life) {
    YearCalendar calendar =
        regulations.calendarOf(cluster.organizerId(), year, within(year, on)).orElse(null);
    return calendar == null
        ? null
        : CalendarJudge.check(
            calendar, CalendarFacts.of(year, members, life, work.of(cluster.id(), year)), year, on);
  }

  /** The day, or the one of the year that is nearest to it. */
  private static LocalDate within(int year, LocalDate day) {
    return day.getYear() < year
        ? LocalDate.of(year, 1, 1)
        : day.getYear() > year ? LocalDate.of(year, 12, 31) : day;
  }

  private Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  private Map<UUID, Dated.Name> names(
      ClusterViews.InYear cluster, @Nullable AnnouncedRanking ranking, LocalDate on) {
    Set<UUID> ids = new HashSet<>();
    cluster.members().forEach(m -> ids.add(m.organizationId()));
    cluster.leaders().forEach(l -> ids.add(l.organizationId()));
    cluster.nextLeaders().forEach(l -> ids.add(l.organizationId()));
    if (ranking != null) {
      ranking.places().forEach(place -> ids.add(place.organizationId()));
    }
    Map<UUID, Dated.Name> called = new HashMap<>();
    organizations.names(ids).forEach((id, history) -> called.put(id, called(history, on)));
    return called;
  }

  /**
   * What was no more on the day, as it was called last; what was not there yet, as it was first.
   */
  private static Dated.Name called(List<Dated.Name> history, LocalDate on) {
    return history.stream()
        .filter(name -> name.from() == null || !name.from().isAfter(on))
        .reduce((earlier, later) -> later)
        .orElseGet(history::getFirst);
  }

  private static YearMember member(MembershipState member, Dated.@Nullable Name called) {
    return new YearMember(
        member.organizationId(),
        called == null ? null : called.name(),
        called == null ? null : called.nameEn(),
        member.position(),
        member.from(),
        member.to(),
        member.endReason());
  }

  private static List<YearLeader> leaders(
      List<OfficeState> offices,
      List<RepresentativeView> representatives,
      LocalDate on,
      Map<UUID, Dated.Name> names,
      Map<UUID, DecisionReference> told) {
    return offices.stream()
        .map(office -> {
          Dated.Name called = names.get(office.organizationId());
          UUID decision = office.decisionId();
          return new YearLeader(
              office.organizationId(),
              called == null ? null : called.name(),
              called == null ? null : called.nameEn(),
              office.role(),
              office.permanent(),
              office.acting(),
              person(office.id(), representatives, on),
              office.from(),
              office.endedOn(),
              decision == null ? null : told.get(decision));
        })
        .toList();
  }

  /** Who represents it on the day or did last; who will do so first, if it is before all. */
  private static ClusterViews.@Nullable Person person(
      UUID office, List<RepresentativeView> representatives, LocalDate on) {
    List<RepresentativeView> persons =
        representatives.stream().filter(r -> r.officeId().equals(office)).toList();
    return persons.stream()
        .filter(person -> !person.from().isAfter(on))
        .reduce((earlier, later) -> later)
        .or(() -> persons.stream().findFirst())
        .map(person -> new ClusterViews.Person(person.name(), person.position()))
        .orElse(null);
  }

  private static YearRanking ranking(AnnouncedRanking ranking, Map<UUID, Dated.Name> names) {
    return new YearRanking(
        ranking.id(),
        ranking.periodId(),
        ranking.status(),
        ranking.computedAt(),
        ranking.places().stream()
            .map(place -> {
              Dated.Name called = names.get(place.organizationId());
              return new YearPlace(
                  place.organizationId(),
                  called == null ? null : called.name(),
                  called == null ? null : called.nameEn(),
                  place.rank(),
                  place.tied(),
                  place.barred(),
                  place.total());
            })
            .toList());
  }
}
