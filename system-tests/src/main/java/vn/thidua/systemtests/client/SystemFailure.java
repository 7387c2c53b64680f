package vn.thidua.systemtests.client;

import org.jspecify.annotations.Nullable;

/** The system did not do what it should; the play stops here. */
public final class SystemFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SystemFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
