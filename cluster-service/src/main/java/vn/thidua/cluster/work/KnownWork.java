package vn.thidua.cluster.work;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet or a proposal that has been heard of. */
@Entity
class KnownWork {

  /** Of a sheet with which nobody goes on. */
  private static final String CLOSED = "CLOSED";

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private WorkKind kind;

  private UUID organizationId;
  private @Nullable UUID clusterId;
  private @Nullable UUID periodId;
  private @Nullable Integer year;
  private String status;

  /** Of the aggregate in its service. */
  private long version;

  protected KnownWork() {}

  KnownWork(WorkStates.Sheet sheet) {
    this.id = sheet.id();
    take(sheet);
  }

  KnownWork(WorkStates.Proposal proposal) {
    this.id = proposal.id();
    take(proposal);
  }

  /** Nothing changes if this version or a newer one has been heard of. */
  void become(WorkStates.Sheet sheet) {
    if (sheet.version() > version) {
      take(sheet);
    }
  }

  /** As for a sheet. */
  void become(WorkStates.Proposal proposal) {
    if (proposal.version() > version) {
      take(proposal);
    }
  }

  private void take(WorkStates.Sheet sheet) {
    kind = WorkKind.SHEET;
    organizationId = sheet.organizationId();
    clusterId = sheet.clusterId();
    periodId = sheet.periodId();
    status = sheet.closedBy() == null ? sheet.status() : CLOSED;
    version = sheet.version();
  }

  private void take(WorkStates.Proposal proposal) {
    kind = WorkKind.PROPOSAL;
    organizationId = proposal.organizationId();
    clusterId = proposal.ranking() == null ? null : proposal.ranking().clusterId();
    year = proposal.year();
    status = proposal.status();
    version = proposal.version();
  }
}
