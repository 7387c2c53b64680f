package vn.thidua.platform.problem;

/**
 * What is fixed about one error of the API.
 *
 * @param slug stable name, kebab-case; the problem's {@code type} is {@code
 *     urn:thi-dua:problem:<slug>}
 * @param status HTTP status, 400 to 599
 * @param title what kind of error this is, the same for every occurrence
 */
public record ProblemKind(String slug, int status, Text title) {}
