package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.thidua.cluster.clusters.ClusterEvents.ClusterEstablished;
import vn.thidua.cluster.decisions.DecisionKind;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.regulations.Regulations;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

@ApplicationScoped
class EstablishCluster {

  private final Regulations regulations;
  private final ClusterRepository clusters;
  private final ClusterAccess access;
  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final OrganizationActs acts;
  private final Decisions decisions;
  private final Memberships memberships;
  private final ClusterEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  EstablishCluster(
      Regulations regulations,
      ClusterRepository clusters,
      ClusterAccess access,
      OrganizerQueries organizers,
      OrganizationQueries organizations,
      OrganizationActs acts,
      Decisions decisions,
      Memberships memberships,
      ClusterEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.regulations = regulations;
    this.clusters = clusters;
    this.access = access;
    this.organizers = organizers;
    this.organizations = organizations;
    this.acts = acts;
    this.decisions = decisions;
    this.memberships = memberships;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID establish(ClusterResource.Establishing request, Actor by, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(ClusterResource.Establishing request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      clusters
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    List<ClusterResource.NewMember> members =
        request.members() == null ? List.of() : request.members();
    List<FieldError> errors = errors(members);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    requireExisting(members, request);
    regulations.requireSize(
        request.organizerId(), request.decision().date(), members.size(), "/members");
    UUID document =
        decisions.document(
            request.organizerId(), DecisionKind.ESTABLISHING, request.decision(), "/decision", by);
    LocalDate first =
        members.stream()
            .map(member -> from(member, request))
            .reduce(request.decision().date(), (a, b) -> a.isBefore(b) ? a : b);
    Cluster cluster = new Cluster(reference, request, document, first, clock.instant());
    clusters.persistAndFlush(cluster);
    for (int i = 0; i < members.size(); i++) {
      memberships.join(
          cluster.id(),
          members.get(i).organizationId(),
          from(members.get(i), request),
          document,
          pointer(i));
    }
    events.publish(by, new ClusterEstablished(request.decision()), null, events.state(cluster));
    return cluster.id();
  }

  /** Each on the day from which it is a member. */
  private void requireExisting(
      List<ClusterResource.NewMember> members, ClusterResource.Establishing request) {
    Map<LocalDate, Map<String, UUID>> byDay = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      byDay
          .computeIfAbsent(from(members.get(i), request), day -> new LinkedHashMap<>())
          .put(pointer(i), members.get(i).organizationId());
    }
    byDay.forEach((day, those) -> acts.requireExisting(those, day));
  }

  private static String pointer(int member) {
    return "/members/" + member + "/organizationId";
  }

  private static LocalDate from(
      ClusterResource.NewMember member, ClusterResource.Establishing request) {
    return member.from() == null ? request.decision().date() : member.from();
  }

  private List<FieldError> errors(List<ClusterResource.NewMember> members) {
    List<UUID> ids = members.stream().map(ClusterResource.NewMember::organizationId).toList();
    Set<UUID> unknown = organizations.unknown(ids);
    Set<UUID> seen = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      UUID id = ids.get(i);
      String pointer = pointer(i);
      if (unknown.contains(id)) {
        errors.add(
            new FieldError(
                pointer,
                "unknown-organization",
                Text.of("Không có đơn vị %s", "There is no organization %s", id)));
      }
      if (!seen.add(id)) {
        errors.add(
            new FieldError(
                pointer,
                "duplicate",
                Text.of("Đơn vị %s có hai lần", "The organization %s stands twice", id)));
      }
    }
    return errors;
  }
}
