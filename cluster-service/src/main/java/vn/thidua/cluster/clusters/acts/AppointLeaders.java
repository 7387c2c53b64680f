package vn.thidua.cluster.clusters.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterChanges;
import vn.thidua.cluster.clusters.ClusterChanges.Admitted;
import vn.thidua.cluster.clusters.ClusterEvents.LeaderAppointed;
import vn.thidua.cluster.decisions.DecisionKind;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.cluster.offices.NewOffice;
import vn.thidua.cluster.offices.OfficeQueries;
import vn.thidua.cluster.offices.OfficeState;
import vn.thidua.cluster.offices.Offices;
import vn.thidua.cluster.offices.Offices.Appointed;
import vn.thidua.cluster.regulations.Regulations;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.identity.Actor;

/** Appoints heads and deputies, one by hand or all that a conference elected. */
@ApplicationScoped
public class AppointLeaders {

  private final Clock clock;
  private final OfficeQueries queries;
  private final Regulations regulations;
  private final ClusterChanges changes;
  private final Offices offices;
  private final MembershipQueries memberships;
  private final Decisions decisions;
  private final ClosedYears years;

  AppointLeaders(
      Clock clock,
      OfficeQueries queries,
      Regulations regulations,
      ClusterChanges changes,
      Offices offices,
      MembershipQueries memberships,
      Decisions decisions,
      ClosedYears years) {
    this.clock = clock;
    this.queries = queries;
    this.regulations = regulations;
    this.changes = changes;
    this.offices = offices;
    this.memberships = memberships;
    this.decisions = decisions;
    this.years = years;
  }

  /** Whom a conference elected. */
  public record Elect(UUID organizationId, LeaderRole role, boolean permanent) {}

  /** What became of an election: the offices, in the order of the elects. */
  public record Installed(UUID decisionId, List<UUID> leaderIds) {}

  /**
   * Each by the same rules as by hand, as an act of the cluster of its own; all or none. Problems
   * are told of the places of such an act.
   *
   * @param from first day; null: as early in the year as it can be
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Installed install(
      UUID id,
      int year,
      List<Elect> elects,
      DecisionReference decision,
      @Nullable LocalDate from,
      Actor by) {
    List<UUID> leaders = new ArrayList<>();
    for (Elect elect : elects) {
      leaders.add(
          appoint(
              id,
              new LeaderResource.NewLeader(
                  year,
                  elect.organizationId(),
                  elect.role(),
                  elect.permanent(),
                  from,
                  null,
                  decision),
              null,
              by));
    }
    UUID document =
        queries.in(id, year).stream()
            .filter(o -> leaders.contains(o.id()))
            .map(OfficeState::decisionId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return new Installed(document, leaders);
  }

  @Transactional
  UUID appoint(UUID id, LeaderResource.NewLeader request, @Nullable Long expected, Actor by) {
    Admitted admitted = changes.admit(id, by);
    List<UUID> appointed = new ArrayList<>();
    changes.change(
        admitted,
        expected,
        () -> {
          years.requireOpen(id, LocalDate.of(request.year(), 1, 1), "/year");
          LocalDate earliest = memberSince(id, request);
          UUID decision =
              decisions.refer(
                  admitted.organizer(),
                  DecisionKind.APPOINTING,
                  request.decision(),
                  "/decision",
                  admitted.by());
          Appointed office =
              offices.appoint(
                  id,
                  new NewOffice(
                      request.year(),
                      request.organizationId(),
                      request.role(),
                      Boolean.TRUE.equals(request.permanent()),
                      request.from(),
                      decision),
                  earliest,
                  request.decision() == null ? LocalDate.now(clock) : request.decision().date(),
                  reason(request));
          appointed.add(office.id());
          if (request.role() == LeaderRole.DEPUTY_HEAD) {
            requireDeputies(admitted, office);
          }
          LeaderResource.NewPerson person = request.person();
          if (person != null) {
            offices.representFromItsBeginning(id, office.id(), person.name(), person.position());
          }
          return new LeaderAppointed(
              request.organizationId(), request.year(), request.role(), request.decision());
        });
    return appointed.getFirst();
  }

  private void requireDeputies(Admitted admitted, Appointed office) {
    regulations.requireDeputies(
        admitted.organizer(),
        office.from(),
        queries.in(admitted.cluster(), office.from().getYear()).stream()
            .filter(o -> o.role() == LeaderRole.DEPUTY_HEAD && o.reachesPast(office.from()))
            .count(),
        "/role");
  }

  private static String reason(LeaderResource.NewLeader request) {
    return request.decision() == null
        ? "Đã cử cụm trưởng / A head was appointed"
        : request.decision().asReason();
  }

  /** The first day of the year on which the organization is a member, or the day it is to begin. */
  private LocalDate memberSince(UUID id, LeaderResource.NewLeader request) {
    UUID organization = request.organizationId();
    LocalDate wanted = request.from();
    List<MembershipState> of =
        memberships.of(id).stream().filter(m -> m.organizationId().equals(organization)).toList();
    if (wanted != null && of.stream().noneMatch(m -> m.holdsOn(wanted))) {
      throw Memberships.notAMember(organization, request.year(), "/organizationId");
    }
    return of.stream()
        .filter(m -> m.overlapsYear(request.year()))
        .map(MembershipState::from)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> Memberships.notAMember(organization, request.year(), "/organizationId"));
  }
}
