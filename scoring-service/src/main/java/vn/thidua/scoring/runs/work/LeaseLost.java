package vn.thidua.scoring.runs.work;

/** The result came back too late: somebody else has the tasks, or the run was called off. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost(Lease lease, int accepted) {
    super(
        "Lease %d of run %s: %d of %d tasks are still its own"
            .formatted(lease.id(), lease.runId(), accepted, lease.clusters().size()));
  }
}
