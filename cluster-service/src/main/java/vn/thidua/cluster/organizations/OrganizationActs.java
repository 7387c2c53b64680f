package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.kinds.KindQueries;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationCodeChanged;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationDissolved;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationEvent;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationKindChanged;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationMoved;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationRegistered;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationRenamed;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationRevived;
import vn.thidua.cluster.organizations.OrganizationRepository.Existence;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Everything that can be done to an organization, as part of somebody's command. Each act locks the
 * row, keeps closed years as they are, and announces itself.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrganizationActs {

  /** Decision 20/2020/QĐ-TTg. */
  public static final String ORG_CODE = "[0-9A-Z]+(\\.[0-9A-Z]+)*";

  public static final int ORG_CODE_LENGTH = 35;

  private static final Pattern WELL_FORMED = Pattern.compile(ORG_CODE);
  private static final UUID NOBODY = new UUID(0, 0);

  private final OrganizationRepository organizations;
  private final OrganizationQueries queries;
  private final KindQueries kinds;
  private final ClosedYears years;
  private final OrganizationEvents events;
  private final Clock clock;

  OrganizationActs(
      OrganizationRepository organizations,
      OrganizationQueries queries,
      KindQueries kinds,
      ClosedYears years,
      OrganizationEvents events,
      Clock clock) {
    this.organizations = organizations;
    this.queries = queries;
    this.kinds = kinds;
    this.years = years;
    this.events = events;
    this.clock = clock;
  }

  /** Locks those that there are, in the order of their ids. */
  public Map<UUID, OrganizationFacts> lock(Collection<UUID> ids) {
    Map<UUID, OrganizationFacts> facts = new LinkedHashMap<>();
    organizations.locked(ids).forEach(one -> facts.put(one.id(), one.facts()));
    return facts;
  }

  /** The same, with all that was ever true of them. */
  public Map<UUID, OrganizationState> lockStates(Collection<UUID> ids) {
    Map<UUID, OrganizationState> states = new LinkedHashMap<>();
    organizations.locked(ids).forEach(one -> states.put(one.id(), one.state()));
    return states;
  }

  /** Locks it: 404 if there is none, 412 if it is not as the caller saw it. */
  public OrganizationState forChange(UUID id, @Nullable Long expectedVersion) {
    OrganizationState state = organizations.forChange(id).state();
    Etag.check(expectedVersion, state.version());
    return state;
  }

  /**
   * @param on first day; null if it always has been
   */
  public UUID begin(
      NewOrganization begun, @Nullable LocalDate on, @Nullable String document, By by) {
    ExternalReference reference = begun.reference();
    if (reference != null) {
      organizations
          .holder(reference)
          .ifPresent(holder -> {
            throw reference.taken(holder);
          });
    }
    requireKind(begun.kind());
    if (begun.parentId() != null) {
      requireParent(begun.parentId(), on == null ? LocalDate.now(clock) : on);
    }
    if (begun.orgCode() != null) {
      requireFree(begun.orgCode(), NOBODY, on);
    }
    Organization organization = new Organization(begun, on, document);
    organizations.persistAndFlush(organization);
    events.publish(
        by, new OrganizationRegistered(begun.kind()), document, null, organization.state());
    return organization.id();
  }

  public void end(UUID id, LocalDate on, String document, By by) {
    act(
        id,
        on,
        document,
        by,
        new OrganizationDissolved(on, document),
        one -> one.end(on, document));
  }

  public void rename(
      UUID id,
      String name,
      @Nullable String nameEn,
      LocalDate on,
      @Nullable String document,
      By by) {
    act(
        id,
        on,
        document,
        by,
        new OrganizationRenamed(name, on, document),
        one -> one.rename(name, nameEn, on, document));
  }

  public void recode(UUID id, String orgCode, LocalDate on, @Nullable String document, By by) {
    act(
        id,
        on,
        document,
        by,
        new OrganizationCodeChanged(orgCode, on, document),
        one -> {
          requireFree(orgCode, id, on);
          one.recode(orgCode, on, document);
        });
  }

  public void changeKind(UUID id, String kind, LocalDate on, @Nullable String document, By by) {
    requireKind(kind);
    act(
        id,
        on,
        document,
        by,
        new OrganizationKindChanged(kind, on, document),
        one -> one.changeKind(kind, on, document));
  }

  /**
   * @param parent null if it stands by itself from that day on
   */
  public void move(UUID id, @Nullable UUID parent, LocalDate on, @Nullable String document, By by) {
    act(
        id,
        on,
        document,
        by,
        new OrganizationMoved(parent, on, document),
        one -> {
          if (parent != null) {
            requireParent(parent, on);
            requireNoCycle(id, parent, on);
          }
          one.move(parent, on, document);
        });
  }

  /**
   * It is there again with name, kind, parent and code as they were when it ended. A code that
   * somebody else has meanwhile and a parent that is no more, or below it, are left out.
   */
  public void revive(UUID id, LocalDate on, String document, By by) {
    act(
        id,
        on,
        document,
        by,
        new OrganizationRevived(on, document),
        one -> {
          OrganizationFacts facts = one.facts();
          String code = facts.orgCode();
          UUID parent = facts.parentId();
          one.revive(
              on,
              document,
              code != null && organizations.otherHolder(code, id, on).isEmpty() ? code : null,
              parent != null && isThere(parent, on) && pathUp(parent, id, on).isEmpty()
                  ? parent
                  : null);
        });
  }

  /** Those whose parent it is on the day, in the order of their ids. */
  public List<UUID> childrenOn(UUID id, LocalDate on) {
    return organizations.childrenOn(id, on);
  }

  /**
   * 400 naming those that nobody has heard of, 409 naming those that are not there on the day. They
   * are locked so that none of them ends meanwhile.
   *
   * @param byPointer by the places of the request that name them
   */
  public void requireExisting(Map<String, UUID> byPointer, LocalDate on) {
    Map<UUID, Existence> known = organizations.existence(byPointer.values(), on);
    List<FieldError> unknown = new ArrayList<>();
    List<FieldError> ended = new ArrayList<>();
    List<FieldError> notYet = new ArrayList<>();
    byPointer.forEach((pointer, id) -> {
      Existence existence = known.get(id);
      if (existence == null) {
        unknown.add(OrganizationQueries.unknown(pointer, id));
      } else if (existence == Existence.ENDED) {
        ended.add(
            new FieldError(
                pointer,
                OrganizationProblem.ORGANIZATION_ENDED.slug(),
                Text.of(
                    "Ngày %2$s không còn đơn vị %1$s.",
                    "The organization %s is no more on %s.", id, on)));
      } else if (existence == Existence.NOT_YET) {
        notYet.add(
            new FieldError(
                pointer,
                OrganizationProblem.ORGANIZATION_NOT_YET.slug(),
                Text.of(
                    "Ngày %2$s chưa có đơn vị %1$s.",
                    "The organization %s is not yet on %s.", id, on)));
      }
    });
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid(unknown);
    }
    List<FieldError> missing = new ArrayList<>(ended);
    missing.addAll(notYet);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          ended.isEmpty()
              ? OrganizationProblem.ORGANIZATION_NOT_YET
              : OrganizationProblem.ORGANIZATION_ENDED,
          missing.getFirst().message(),
          missing);
    }
  }

  private void act(
      UUID id,
      LocalDate on,
      @Nullable String document,
      By by,
      OrganizationEvent fact,
      Consumer<Organization> change) {
    Organization organization = organizations.forChange(id);
    years.requireOpenFor(id, on, "/on");
    OrganizationState before = organization.state();
    change.accept(organization);
    organizations.flush();
    events.publish(by, fact, document, before, organization.state());
  }

  private void requireKind(String kind) {
    if (!kinds.exists(kind)) {
      throw ProblemException.invalid(
          "/kind",
          "unknown-kind",
          Text.of("Không có loại đơn vị %s", "There is no organization kind %s", kind));
    }
  }

  private void requireParent(UUID parent, LocalDate on) {
    Existence existence = organizations.existence(List.of(parent), on).get(parent);
    if (existence == null) {
      throw ProblemException.invalid(List.of(OrganizationQueries.unknown("/parentId", parent)));
    }
    if (existence != Existence.THERE) {
      throw ProblemException.invalid(
          "/parentId",
          "not-existing",
          Text.of(
              "Ngày %2$s không có đơn vị %1$s",
              "The organization %s is not there on %s", parent, on));
    }
  }

  private void requireNoCycle(UUID id, UUID parent, LocalDate on) {
    List<UUID> path = pathUp(parent, id, on);
    if (path.isEmpty()) {
      return;
    }
    Map<UUID, String> names = queries.namesOn(path, on);
    String told =
        String.join(
            " → ", path.stream().map(one -> names.getOrDefault(one, one.toString())).toList());
    Text message =
        Text.of(
            "Đơn vị %s đã ở trên đơn vị %s: %s",
            "The organization %s is already above %s: %s", id, parent, told);
    throw ProblemException.of(
        OrganizationProblem.PARENT_CYCLE,
        message,
        List.of(new FieldError("/parentId", OrganizationProblem.PARENT_CYCLE.slug(), message)));
  }

  private List<UUID> pathUp(UUID parent, UUID id, LocalDate on) {
    return organizations.pathUp(parent, id, on);
  }

  private boolean isThere(UUID id, LocalDate on) {
    return organizations.existence(List.of(id), on).get(id) == Existence.THERE;
  }

  private void requireFree(String orgCode, UUID but, @Nullable LocalDate on) {
    if (orgCode.length() > ORG_CODE_LENGTH || !WELL_FORMED.matcher(orgCode).matches()) {
      throw ProblemException.invalid(
          "/orgCode",
          "pattern",
          Text.of(
              "Mã %s không đúng dạng của Quyết định 20/2020/QĐ-TTg",
              "The code %s has not the form of Decision 20/2020/QĐ-TTg", orgCode));
    }
    organizations
        .otherHolder(orgCode, but, on)
        .ifPresent(holder -> {
          Text message =
              Text.of(
                  "Mã %s thuộc về đơn vị %s.",
                  "The code %s belongs to the organization %s.", orgCode, holder);
          throw ProblemException.of(
              OrganizationProblem.ORG_CODE_TAKEN,
              message,
              List.of(
                  new FieldError("/orgCode", OrganizationProblem.ORG_CODE_TAKEN.slug(), message)));
        });
  }
}
