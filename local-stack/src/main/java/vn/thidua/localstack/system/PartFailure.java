package vn.thidua.localstack.system;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A part could not be started, or has died. */
public final class PartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String part;
  private final transient Path log;

  PartFailure(String part, String reason, Path log, @Nullable Throwable cause) {
    super(reason, cause);
    this.part = part;
    this.log = log;
  }

  public String part() {
    return part;
  }

  public Path log() {
    return log;
  }
}
