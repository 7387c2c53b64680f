package vn.thidua.scoring.runs;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as the change log has it. */
public record RunLogged(
    RunKind kind,
    RunMode mode,
    @Nullable LocalDate night,
    @Nullable UUID periodId,
    @Nullable UUID clusterId,
    RunStatus status) {

  public RunLogged as(RunStatus then) {
    return new RunLogged(kind, mode, night, periodId, clusterId, then);
  }
}
