package vn.thidua.platform.problem;

/**
 * One error of the API. Each feature lists its own as an enum; the slug is part of the contract and
 * never changes its meaning.
 */
public interface ProblemType {

  /** Stable name, kebab-case; the problem's {@code type} is {@code urn:thi-dua:problem:<slug>}. */
  String slug();

  /** HTTP status, 400 to 599. */
  int status();

  /** What kind of error this is, the same for every occurrence. */
  Text title();
}
