package vn.thidua.cluster.outside;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.thidua.platform.inbox.Heard;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

/** Waits a moment for what a request refers to and this service has not heard of yet. */
@ApplicationScoped
public class Awaiting {

  private static final String RETRY_AFTER_SECONDS = "2";

  private final Heard heard;

  Awaiting(Heard heard) {
    this.heard = heard;
  }

  /** 409 in the end. Within a transaction nothing new might be seen: call before the command. */
  public void await(BooleanSupplier known, UUID id, String pointer) {
    if (!heard.await(known)) {
      Text message =
          Text.of(
              "Dịch vụ này chưa nhận được thông tin về %s; hãy thử lại sau ít giây.",
              "This service has not heard of %s yet; try again in a few seconds.", id);
      throw ProblemException.of(
              StandardProblem.NOT_YET_KNOWN,
              message,
              List.of(new FieldError(pointer, "not-yet-known", message)))
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
  }
}
