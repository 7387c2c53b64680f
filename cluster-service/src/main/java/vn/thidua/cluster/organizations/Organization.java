package vn.thidua.cluster.organizations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * An organization keeps its identity through every change of name, code, kind and parent. What is
 * true of it is added at the end of its history; nothing before the last change is touched.
 */
@Entity
class Organization {

  private static final String IN_ORDER = "valid_from nulls first, valid_to nulls last, id";
  private static final int AT_ONCE = 50;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;

  /** First day on which it is no more. */
  private @Nullable LocalDate endedOn;

  private @Nullable String endDocument;

  /** Counted by each act, also by several in one transaction; who counts holds the row's lock. */
  private long version;

  @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
  @SQLOrder(IN_ORDER)
  @BatchSize(size = AT_ONCE)
  private List<OrganizationName> names = new ArrayList<>();

  @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
  @SQLOrder(IN_ORDER)
  @BatchSize(size = AT_ONCE)
  private List<OrganizationCode> codes = new ArrayList<>();

  @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
  @SQLOrder(IN_ORDER)
  @BatchSize(size = AT_ONCE)
  private List<OrganizationKindEntry> kinds = new ArrayList<>();

  @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
  @SQLOrder(IN_ORDER)
  @BatchSize(size = AT_ONCE)
  private List<OrganizationParentEntry> parents = new ArrayList<>();

  protected Organization() {}

  Organization(NewOrganization begun, @Nullable LocalDate from, @Nullable String document) {
    ExternalReference reference = begun.reference();
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    names.add(new OrganizationName(this, begun.name(), begun.nameEn(), from, document));
    kinds.add(new OrganizationKindEntry(this, begun.kind(), from, document));
    if (begun.orgCode() != null) {
      codes.add(new OrganizationCode(this, begun.orgCode(), from, document));
    }
    if (begun.parentId() != null) {
      parents.add(new OrganizationParentEntry(this, begun.parentId(), from, document));
    }
  }

  /** The present name ends on the day the new one begins; so do code, kind and parent. */
  void rename(String name, @Nullable String nameEn, LocalDate on, @Nullable String document) {
    requireNotEnded();
    closePresent(names, on);
    names.add(new OrganizationName(this, name, nameEn, on, document));
    version++;
  }

  void recode(String orgCode, LocalDate on, @Nullable String document) {
    requireThereOn(on);
    closePresent(codes, on);
    codes.add(new OrganizationCode(this, orgCode, on, document));
    version++;
  }

  void changeKind(String kind, LocalDate on, @Nullable String document) {
    requireThereOn(on);
    closePresent(kinds, on);
    kinds.add(new OrganizationKindEntry(this, kind, on, document));
    version++;
  }

  /**
   * @param parent null if it stands by itself from that day on
   */
  void move(@Nullable UUID parent, LocalDate on, @Nullable String document) {
    requireThereOn(on);
    closePresent(parents, on);
    if (parent != null) {
      parents.add(new OrganizationParentEntry(this, parent, on, document));
    }
    version++;
  }

  /** All that is true of it ends with it; it keeps its identity and its history. */
  void end(LocalDate on, String document) {
    requireNotEnded();
    closePresent(names, on);
    closePresent(codes, on);
    closePresent(kinds, on);
    closePresent(parents, on);
    this.endedOn = on;
    this.endDocument = document;
    version++;
  }

  /** It is there again as it was when it ended, but for a code or a parent that are gone. */
  void revive(
      LocalDate on, String document, @Nullable String codeAgain, @Nullable UUID parentAgain) {
    if (endedOn == null) {
      Text message = Text.of("Đơn vị %s đang tồn tại.", "The organization %s has not ended.", id);
      throw ProblemException.of(OrganizationProblem.ORGANIZATION_NOT_ENDED, message, List.of());
    }
    if (on.isBefore(endedOn)) {
      throw notAfter(on, endedOn);
    }
    OrganizationName name = names.getLast();
    names.add(new OrganizationName(this, name.name(), name.nameEn(), on, document));
    kinds.add(new OrganizationKindEntry(this, kinds.getLast().kind(), on, document));
    if (codeAgain != null) {
      codes.add(new OrganizationCode(this, codeAgain, on, document));
    }
    if (parentAgain != null) {
      parents.add(new OrganizationParentEntry(this, parentAgain, on, document));
    }
    this.endedOn = null;
    this.endDocument = null;
    version++;
  }

  private void requireNotEnded() {
    if (endedOn != null) {
      throw ProblemException.of(
          OrganizationProblem.ORGANIZATION_ENDED,
          "Đơn vị %s không còn từ ngày %s (%s).",
          "The organization %s is no more since %s (%s).",
          id,
          endedOn,
          endDocument);
    }
  }

  /** Nothing is true of it before it began, or between its end and its return. */
  private void requireThereOn(LocalDate day) {
    requireNotEnded();
    if (names.stream().noneMatch(name -> name.covers(day))) {
      Text message =
          Text.of(
              "Ngày %2$s chưa có đơn vị %1$s.", "The organization %s is not yet on %s.", id, day);
      throw ProblemException.of(
          OrganizationProblem.ORGANIZATION_NOT_YET,
          message,
          List.of(
              new FieldError("/from", OrganizationProblem.ORGANIZATION_NOT_YET.slug(), message)));
    }
  }

  private static void closePresent(List<? extends DatedEntry> entries, LocalDate on) {
    for (DatedEntry entry : entries) {
      if (entry.reachesPast(on)) {
        throw notAfter(on, entry.to() == null ? entry.from() : entry.to());
      }
      if (entry.isOpen()) {
        entry.closeOn(on);
      }
    }
  }

  static ProblemException notAfter(LocalDate date, @Nullable LocalDate present) {
    Text message =
        Text.of("Ngày %s không sau ngày %s.", "The date %s is not after %s.", date, present);
    return ProblemException.of(
        OrganizationProblem.DATE_NOT_AFTER_PRESENT,
        message,
        List.of(new FieldError("/from", "date-not-after-present", message)));
  }

  UUID id() {
    return id;
  }

  OrganizationFacts facts() {
    OrganizationState state = state();
    Dated.Name name = state.names().getLast();
    Dated.Code code = Dated.last(state.codes(), endedOn);
    return new OrganizationFacts(
        id,
        state.kind(),
        state.parentId(),
        name.name(),
        name.nameEn(),
        code == null ? null : code.orgCode(),
        endedOn,
        Stream.of(names, codes, kinds, parents)
            .flatMap(List::stream)
            .flatMap(entry -> Stream.of(entry.from(), entry.to()))
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null));
  }

  OrganizationState state() {
    return OrganizationState.of(
        id,
        source,
        key,
        names.stream().map(OrganizationName::view).toList(),
        codes.stream().map(OrganizationCode::view).toList(),
        kinds.stream().map(OrganizationKindEntry::view).toList(),
        parents.stream().map(OrganizationParentEntry::view).toList(),
        endedOn,
        endDocument,
        version);
  }
}
