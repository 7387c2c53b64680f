package vn.thidua.platform.operations;

import java.util.function.Function;

/**
 * One thing to look at or to do.
 *
 * @param method GET or POST
 * @param path below {@code /ops}, for example {@code /inbox/parked/{aggregateId}/skip}
 * @param status of the answer when it went well
 * @param act runs on a worker thread in no transaction; its result becomes the JSON answer
 */
public record OperatorRoute(
    String method, String path, int status, Function<OperatorRequest, Object> act) {

  public static OperatorRoute get(String path, Function<OperatorRequest, Object> act) {
    return new OperatorRoute("GET", path, 200, act);
  }

  public static OperatorRoute post(String path, Function<OperatorRequest, Object> act) {
    return new OperatorRoute("POST", path, 200, act);
  }
}
