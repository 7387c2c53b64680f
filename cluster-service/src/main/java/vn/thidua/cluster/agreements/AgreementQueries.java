package vn.thidua.cluster.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/**
 * Reads agreements; whoever has to do with the organizer may, also while they are drafts.
 *
 * <p>Who has to sign are the members of the cluster on one day: that of the closing, and before it
 * the present one, each moved into the agreement's year if it lies outside of it (an agreement is
 * often signed in the year before, or entered years later). With the closing this is settled: who
 * joins afterwards may sign and is missed by nobody, and who left before it has nothing to sign.
 */
@ApplicationScoped
public class AgreementQueries {

  static final String FILES = "agreement";
  static final String SCANS = "agreement-signature";

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable Integer year,
      @Nullable AgreementStatus status,
      @Nullable String q,
      @Nullable String source,
      @Nullable String key) {}

  private final AgreementRepository agreements;
  private final EntityManager entities;
  private final Involved involved;
  private final MembershipQueries memberships;
  private final OrganizationQueries organizations;
  private final Files files;
  private final Clock clock;

  AgreementQueries(
      AgreementRepository agreements,
      EntityManager entities,
      Involved involved,
      MembershipQueries memberships,
      OrganizationQueries organizations,
      Files files,
      Clock clock) {
    this.agreements = agreements;
    this.entities = entities;
    this.involved = involved;
    this.memberships = memberships;
    this.organizations = organizations;
    this.files = files;
    this.clock = clock;
  }

  /** For whoever may see the cluster's year, which is for the caller to ask before. */
  public Optional<AgreementViews.One> ofCluster(UUID cluster, int year) {
    return agreements
        .find("clusterId = ?1 and year = ?2", cluster, year)
        .firstResultOptional()
        .map(this::view);
  }

  Page<AgreementViews.AgreementRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("a.organizerId = :organizer", "organizer", filter.organizerId())
            .and("a.clusterId = :cluster", "cluster", filter.clusterId())
            .and("a.year = :year", "year", filter.year())
            .and("a.status = :status", "status", filter.status())
            .and(
                "lower(function('unaccent', a.title)) like lower(function('unaccent', :q)) escape '!'",
                "q",
                Where.containing(filter.q()))
            .and("a.source = :source", "source", filter.source())
            .and("a.key = :key", "key", filter.key())
            .and("a.id > :after", "after", request.after());
    return request.page(
        involved
            .narrow(where, actor, "a.organizerId")
            .bind(
                entities.createQuery(
                    "select new vn.thidua.cluster.agreements.AgreementViews$AgreementRow(a.id,"
                        + " a.source, a.key, a.organizerId, a.clusterId, a.year, a.title, a.status,"
                        + " a.openedOn, a.closedOn, (select count(s) from Signature s"
                        + " where s.agreement = a and s.withdrawnAt is null), a.version)"
                        + " from Agreement a"
                        + where.clause()
                        + " order by a.id",
                    AgreementViews.AgreementRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        AgreementViews.AgreementRow::id);
  }

  /** 404 also for whoever may not see it. */
  AgreementViews.One one(UUID id, Actor actor) {
    requireVisible(id, actor);
    return view(agreements.findById(id));
  }

  /** Whose an agreement is. */
  record Owner(UUID organizer, UUID cluster) {}

  Owner requireVisible(UUID id, Actor actor) {
    Owner owner =
        entities
            .createQuery("select organizerId, clusterId from Agreement where id = :id", Tuple.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .map(row -> new Owner(row.get(0, UUID.class), row.get(1, UUID.class)))
            .orElseThrow(() -> ProblemException.notFound("agreement", id));
    involved.requireSeen(owner.organizer(), actor, "agreement", id);
    return owner;
  }

  UUID organizationOf(UUID agreement, UUID signature) {
    return entities
        .createQuery(
            "select organizationId from Signature where id = :id and agreement.id = :agreement",
            UUID.class)
        .setParameter("id", signature)
        .setParameter("agreement", agreement)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("signature", signature));
  }

  /** Who has to sign, by position in the cluster. */
  List<UUID> due(Agreement agreement) {
    return agreement.isClosed() ? agreement.due() : membersOn(agreement, LocalDate.now(clock));
  }

  /** Members on the day, or on the day of the agreement's year that is nearest to it. */
  List<UUID> membersOn(Agreement agreement, LocalDate day) {
    return memberships.on(agreement.clusterId(), within(agreement.year(), day)).stream()
        .map(MembershipState::organizationId)
        .distinct()
        .toList();
  }

  List<UUID> files(UUID agreement) {
    return files.of(FILES, List.of(agreement)).getOrDefault(agreement, List.of()).stream()
        .map(FileView::id)
        .toList();
  }

  private static LocalDate within(int year, LocalDate day) {
    return day.getYear() < year
        ? LocalDate.of(year, 1, 1)
        : day.getYear() > year ? LocalDate.of(year, 12, 31) : day;
  }

  private AgreementViews.One view(Agreement agreement) {
    List<UUID> members = due(agreement);
    AgreementEvents.State state = agreement.state(members);
    List<Signature> signatures = agreement.signatures();
    Set<UUID> named = new HashSet<>(members);
    signatures.forEach(s -> named.add(s.organizationId()));
    LocalDate day =
        within(
            agreement.year(),
            Objects.requireNonNullElseGet(agreement.closedOn(), () -> LocalDate.now(clock)));
    Map<UUID, String> names = organizations.namesOn(named, day);
    Map<UUID, List<FileView>> scans =
        files.of(SCANS, signatures.stream().map(Signature::id).toList());
    Map<UUID, UUID> standing = new HashMap<>();
    signatures.stream()
        .filter(Signature::stands)
        .forEach(s -> standing.put(s.organizationId(), s.id()));
    return new AgreementViews.One(
        state.id(),
        state.source(),
        state.key(),
        state.organizerId(),
        state.clusterId(),
        state.year(),
        state.title(),
        agreement.text(),
        state.basedOn(),
        state.status(),
        state.openedOn(),
        state.closedOn(),
        members.stream()
            .map(m -> new AgreementViews.Due(m, names.get(m), standing.get(m)))
            .toList(),
        state.unsigned().stream().map(m -> new AgreementViews.Unsigned(m, names.get(m))).toList(),
        signatures.stream()
            .map(s ->
                s.view(
                    names.get(s.organizationId()),
                    scans.getOrDefault(s.id(), List.of()).stream().findFirst().orElse(null)))
            .toList(),
        files.of(FILES, List.of(agreement.id())).getOrDefault(agreement.id(), List.of()),
        state.version());
  }
}
