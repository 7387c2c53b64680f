package vn.thidua.localstack.launcher;

import vn.thidua.localstack.system.DetachedSystem;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.SystemStatus;

/** Commands about a system that somebody else has started. */
final class Inspect {
  private final Installation installation;
  private final Console console;

  Inspect(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  int status() {
    SystemStatus status = SystemStatus.of(installation);
    console.status(status);
    if (status.allReady()) {
      return ExitCode.OK;
    }
    if (status.allStopped()) {
      console.nothingRuns();
      return ExitCode.STOPPED;
    }
    return ExitCode.FAILED;
  }

  int stop() {
    if (!DetachedSystem.stop(installation, console)) {
      console.nothingRuns();
    }
    return ExitCode.OK;
  }
}
