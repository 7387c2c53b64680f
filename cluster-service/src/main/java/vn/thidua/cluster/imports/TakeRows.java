package vn.thidua.cluster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.imports.ImportRows.Done;
import vn.thidua.cluster.imports.NextRows.Next;
import vn.thidua.cluster.imports.TakeRow.Parent;
import vn.thidua.cluster.imports.TakeRow.Taken;
import vn.thidua.cluster.imports.file.RowOutcome;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.organizations.OrganizationState;
import vn.thidua.platform.changelog.By;

/** Brings several rows into the register: all that can be taken, or, if an act fails, none. */
@ApplicationScoped
class TakeRows {

  /** An act failed for a row; nothing of the transaction is kept. */
  static final class RowFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int number;

    RowFailed(int number, RuntimeException cause) {
      super("row " + number, cause);
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  private final TakeRow taking;
  private final OrganizationActs organizations;
  private final TransactionSynchronizationRegistry transaction;

  TakeRows(
      TakeRow taking,
      OrganizationActs organizations,
      TransactionSynchronizationRegistry transaction) {
    this.taking = taking;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  /** For good. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Done> take(List<Next> rows, By by) {
    Map<UUID, OrganizationState> present = locked(rows);
    List<Done> done = new ArrayList<>();
    for (Next next : rows) {
      done.add(takeOne(next, present, by));
    }
    return done;
  }

  /** The same, to be told what would become of them. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Done> tryOut(List<Next> rows, By by) {
    List<Done> done = take(rows, by);
    transaction.setRollbackOnly();
    return done.stream()
        .map(row ->
            row.outcome() == RowOutcome.CREATED
                ? new Done(row.number(), row.outcome(), null, row.errors())
                : row)
        .toList();
  }

  private Done takeOne(Next next, Map<UUID, OrganizationState> present, By by) {
    int number = next.row().number();
    if (next.refused() != null) {
      return new Done(number, RowOutcome.REFUSED, next.organizationId(), List.of(next.refused()));
    }
    try {
      Taken taken =
          taking.take(next.row(), stateOf(next.organizationId(), present), next.parent(), by);
      return new Done(number, taken.outcome(), taken.organizationId(), taken.errors());
    } catch (RuntimeException failure) {
      throw new RowFailed(number, failure);
    }
  }

  private static @Nullable OrganizationState stateOf(
      @Nullable UUID id, Map<UUID, OrganizationState> present) {
    return id == null ? null : Objects.requireNonNull(present.get(id), "locked before");
  }

  /** Parents too, and all in the order of their ids. */
  private Map<UUID, OrganizationState> locked(List<Next> rows) {
    return organizations.lockStates(
        rows.stream()
            .flatMap(next -> Stream.of(next.organizationId(), idOf(next.parent())))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private static @Nullable UUID idOf(@Nullable Parent parent) {
    return parent == null ? null : parent.id();
  }
}
