package vn.thidua.platform.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells trouble that passes from an event that will fail again. */
final class Failures {

  /**
   * Classes of SQLSTATE that say nothing about the event: connection, transaction rolled back,
   * resources (also a full disk), object in use, operator intervention, system error.
   */
  private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

  private static final int MAX_LENGTH = 500;

  private Failures() {}

  static boolean passes(Throwable failure) {
    boolean transaction = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
      }
      transaction |=
          cause instanceof OptimisticLockException
              || cause instanceof RollbackException
              || cause instanceof jakarta.transaction.SystemException;
    }
    return transaction;
  }

  /** The innermost cause, in one line. */
  static String text(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    @Nullable String message = cause.getMessage();
    String text =
        cause.getClass().getSimpleName() + (message == null ? "" : ": " + message.strip());
    return text.substring(0, Math.min(text.length(), MAX_LENGTH)).replace('\n', ' ');
  }
}
