package vn.thidua.cluster.kinds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.thidua.cluster.kinds.OrganizationKind.KindView;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;

/** Kinds are nobody else's business: what changes is logged here and not announced. */
@ApplicationScoped
class DescribeKind {

  private static final String AGGREGATE_TYPE = "organization-kind";

  private final OrganizationKinds kinds;
  private final History history;

  DescribeKind(OrganizationKinds kinds, History history) {
    this.kinds = kinds;
    this.history = history;
  }

  @Transactional
  KindView describe(String code, OrganizationKindResource.Description request, Actor by) {
    OrganizationKind kind = kinds.findById(code, LockModeType.PESSIMISTIC_WRITE);
    KindView before = kind == null ? null : kind.view();
    if (kind == null) {
      kind = new OrganizationKind(code, request.name());
    }
    kind.describe(request.name(), request.nameEn());
    kinds.persistAndFlush(kind);
    KindView after = kind.view();
    history.note(
        By.role(by, Role.ADMINISTRATOR),
        Concerns.NOBODY,
        "organization-kind-described",
        AGGREGATE_TYPE,
        logId(code),
        before,
        after);
    return after;
  }

  /** Kinds go by their codes; the log by ids. */
  private static UUID logId(String code) {
    return UUID.nameUUIDFromBytes((AGGREGATE_TYPE + ":" + code).getBytes(StandardCharsets.UTF_8));
  }
}
