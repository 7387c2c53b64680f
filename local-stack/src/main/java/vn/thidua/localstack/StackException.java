package vn.thidua.localstack;

import org.jspecify.annotations.Nullable;

/** A server of the local stack could not be started, used or stopped; the message is for people. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
