package vn.thidua.localstack.system;

/** The installation is being served by somebody else. */
public final class AlreadyRunning extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long pid;
  private final boolean detached;

  AlreadyRunning(long pid, boolean detached) {
    super("already running (pid " + pid + ")");
    this.pid = pid;
    this.detached = detached;
  }

  /** Of its launcher, or of its first living part if nobody supervises it. */
  public long pid() {
    return pid;
  }

  public boolean detached() {
    return detached;
  }
}
