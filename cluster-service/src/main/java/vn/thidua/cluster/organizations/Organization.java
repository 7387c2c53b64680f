package vn.thidua.cluster.organizations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.problem.ProblemException;

/** An organization keeps its identity through every change of name, code and parent. */
@Entity
class Organization {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private String kind;
  private @Nullable UUID parentId;

  /** First day on which it is no more. Every change is counted once, by {@code forChange}. */
  @OptimisticLock(excluded = true)
  private @Nullable LocalDate endedOn;

  @OptimisticLock(excluded = true)
  private @Nullable String endDocument;

  @Version private long version;

  @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
  @SQLOrder("valid_from nulls first")
  private List<OrganizationName> names = new ArrayList<>();

  @OneToMany(mappedBy = "organization", cascade = CascadeType.PERSIST)
  @SQLOrder("valid_from nulls first")
  private List<OrganizationCode> codes = new ArrayList<>();

  protected Organization() {}

  Organization(@Nullable ExternalReference reference, String kind, @Nullable UUID parentId) {
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.kind = kind;
    this.parentId = parentId;
  }

  /** The present name, if there is one, ends on the day the new one begins. */
  void rename(
      String name, @Nullable String nameEn, @Nullable LocalDate from, @Nullable String document) {
    requireNotEnded();
    closePresent(names, from);
    names.add(new OrganizationName(this, name, nameEn, from, document));
  }

  /** The present code, if there is one, ends on the day the new one begins. */
  void recode(String orgCode, @Nullable LocalDate from, @Nullable String document) {
    requireNotEnded();
    closePresent(codes, from);
    codes.add(new OrganizationCode(this, orgCode, from, document));
  }

  /** Name and code end with it; it keeps its identity and its history. */
  void dissolve(LocalDate on, String document) {
    requireNotEnded();
    closePresent(names, on);
    closePresent(codes, on);
    this.endedOn = on;
    this.endDocument = document;
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

  private static void closePresent(List<? extends DatedEntry> entries, @Nullable LocalDate from) {
    for (DatedEntry present : entries) {
      if (!present.isOpen()) {
        continue;
      }
      if (from == null || !present.beganBefore(from)) {
        throw ProblemException.of(
            OrganizationProblem.DATE_NOT_AFTER_PRESENT,
            "Ngày %s không sau ngày %s.",
            "The date %s is not after %s.",
            from,
            present.from());
      }
      present.closeOn(from);
    }
  }

  UUID id() {
    return id;
  }

  OrganizationState state() {
    return new OrganizationState(
        id,
        source,
        key,
        kind,
        parentId,
        names.stream().map(OrganizationName::view).toList(),
        codes.stream().map(OrganizationCode::view).toList(),
        endedOn,
        endDocument,
        version);
  }
}
