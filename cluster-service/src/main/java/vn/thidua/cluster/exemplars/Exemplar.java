package vn.thidua.cluster.exemplars;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.content.ExemplarKind;
import vn.thidua.cluster.exemplars.content.ExemplarProblem;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** Who or what is worth following, with all that was told of it. */
@Entity
class Exemplar {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private @Nullable UUID clusterId;
  private int year;
  private @Nullable Integer toYear;

  @Enumerated(EnumType.STRING)
  private ExemplarKind kind;

  private @Nullable String personName;
  private @Nullable String personPosition;
  private @Nullable String personOrganization;
  private @Nullable UUID organizationId;
  private @Nullable String name;
  private @Nullable String field;
  private @Nullable String about;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> files = List.of();

  private @Nullable String withdrawalReason;

  /** Counts what is told of it besides, so that each telling is a new version. */
  private int acts;

  @Version private long version;

  @OneToMany(mappedBy = "exemplar", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ExemplarStep> steps = new ArrayList<>();

  @OneToMany(mappedBy = "exemplar", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ExemplarReplication> replications = new ArrayList<>();

  @OneToMany(mappedBy = "exemplar", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ExemplarHonor> honors = new ArrayList<>();

  protected Exemplar() {}

  Exemplar(ExemplarRequests.Recording request, @Nullable ExternalReference reference) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.organizerId = request.organizerId();
    this.clusterId = request.clusterId();
    take(request.content());
    request.allSteps().forEach(step -> steps.add(new ExemplarStep(this, step)));
  }

  void change(ExemplarRequests.Content content) {
    requireNotWithdrawn();
    take(content);
  }

  private void take(ExemplarRequests.Content content) {
    this.year = content.year();
    this.toYear = content.toYear();
    this.kind = content.kind();
    Person person = content.person();
    this.personName = person == null ? null : person.name();
    this.personPosition = person == null ? null : person.position();
    this.personOrganization = person == null ? null : person.organizationName();
    this.organizationId = person == null ? content.organizationId() : person.organizationId();
    this.name = content.name();
    this.field = content.field();
    this.about = content.about();
    this.files = content.allFiles();
  }

  ExemplarStep take(ExemplarRequests.Step told) {
    ExemplarStep step = new ExemplarStep(this, told);
    steps.add(step);
    return step;
  }

  ExemplarReplication take(ExemplarRequests.Replicating told) {
    ExemplarReplication replication = new ExemplarReplication(this, told);
    replications.add(replication);
    return replication;
  }

  ExemplarHonor take(ExemplarRequests.Honoring told) {
    ExemplarHonor honor = new ExemplarHonor(this, told);
    honors.add(honor);
    return honor;
  }

  void acted() {
    requireNotWithdrawn();
    acts++;
  }

  void withdrawn(String reason) {
    requireNotWithdrawn();
    this.withdrawalReason = reason;
  }

  void requireNotWithdrawn() {
    if (withdrawalReason != null) {
      throw ProblemException.of(
          ExemplarProblem.EXEMPLAR_WITHDRAWN,
          "Điển hình %s đã được rút.",
          "The exemplar %s has been withdrawn.",
          id);
    }
  }

  /** 404 for what was withdrawn, too. */
  <E extends ExemplarEntry> E entry(UUID entryId, Class<E> type) {
    return entries()
        .filter(entry -> entry.id().equals(entryId) && entry.holds())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("exemplar-entry", entryId));
  }

  private Stream<ExemplarEntry> entries() {
    return Stream.of(steps, replications, honors).flatMap(List::stream);
  }

  List<UUID> files() {
    return files;
  }

  List<ExemplarStep> steps() {
    return steps;
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  int lastYear() {
    return Optional.ofNullable(toYear).orElse(year);
  }

  long version() {
    return version;
  }

  State state() {
    return new State(
        id,
        source,
        key,
        organizerId,
        clusterId,
        year,
        toYear,
        kind,
        organizationId,
        field,
        withdrawalReason != null,
        steps.stream().filter(ExemplarEntry::holds).map(ExemplarStep::state).toList(),
        replications.stream().filter(ExemplarEntry::holds).map(ExemplarReplication::state).toList(),
        honors.stream().filter(ExemplarEntry::holds).map(ExemplarHonor::state).toList(),
        files,
        version);
  }

  Logged logged() {
    return new Logged(state(), name);
  }

  /** As events carry it: who a person is, and what was said at length, stays here. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      int year,
      @Nullable Integer toYear,
      ExemplarKind kind,
      @Nullable UUID organizationId,
      @Nullable String field,
      boolean withdrawn,
      List<ExemplarStep.State> steps,
      List<ExemplarReplication.State> replications,
      List<ExemplarHonor.State> honors,
      List<UUID> files,
      long version) {}

  /** What the change log tells besides: the name of a collective or a model. */
  record Logged(@JsonUnwrapped State state, @Nullable String name) {}
}
