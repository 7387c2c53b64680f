package vn.thidua.cluster.conferences.acts;

import java.util.List;
import java.util.function.Supplier;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;

/**
 * Problems of an act on the cluster that is part of one on the conference: places that the request
 * does not have are left out, the sentence says what is meant.
 */
final class Retold {

  private Retold() {}

  /**
   * @param place begins the pointers of the places that the request has as well
   */
  static <T> T of(List<String> places, Supplier<T> act) {
    try {
      return act.get();
    } catch (ProblemException problem) {
      List<FieldError> told =
          problem.errors().stream()
              .filter(error -> places.stream().anyMatch(error.pointer()::startsWith))
              .toList();
      throw ProblemException.of(problem.type(), problem.detail(), told);
    }
  }
}
