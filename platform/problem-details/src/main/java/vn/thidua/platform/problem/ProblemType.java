package vn.thidua.platform.problem;

/**
 * One error of the API. Each feature lists its own as an enum; the slug is part of the contract and
 * never changes its meaning.
 */
public interface ProblemType {

  ProblemKind kind();

  default String slug() {
    return kind().slug();
  }

  default int status() {
    return kind().status();
  }

  default Text title() {
    return kind().title();
  }
}
