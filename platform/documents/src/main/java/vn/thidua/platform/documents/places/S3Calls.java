package vn.thidua.platform.documents.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/** How failures of an S3 service are told: 503 if it is away, an error if it refuses. */
final class S3Calls {

  private static final Logger LOG = Logger.getLogger(S3Calls.class);
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final String RETRY_AFTER_SECONDS = "10";

  /** One request, or several that are one thing. */
  interface Call<T> {
    T make() throws IOException;
  }

  private S3Calls() {}

  static <T> T to(String what, Call<T> call) throws IOException {
    try {
      return call.make();
    } catch (SdkException | UncheckedIOException failure) {
      throw translated(what, failure);
    }
  }

  /** The failure as others know it; nothing of the service's own words gets to the caller. */
  static IOException translated(String what, RuntimeException failure) {
    if (isAway(failure)) {
      LOG.warnf("S3: cannot %s: %s", what, failure.getMessage());
      throw ProblemException.of(
              StandardProblem.UNAVAILABLE,
              "Kho tệp tạm thời không trả lời; hãy thử lại sau.",
              "The store of files does not answer for now; try again later.")
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    return new IOException("S3 refuses to " + what, failure);
  }

  static boolean isMissing(RuntimeException failure) {
    return failure instanceof SdkServiceException answered && answered.statusCode() == NOT_FOUND;
  }

  /**
   * Not reached, broken off, or out of order: it may be better the next time. The client of the JDK
   * tells some of it with an exception of its own.
   */
  static boolean isAway(RuntimeException failure) {
    return !(failure instanceof SdkServiceException answered)
        || (answered.statusCode() >= SERVER_ERROR && answered.statusCode() != NOT_IMPLEMENTED)
        || answered.isThrottlingException();
  }
}
