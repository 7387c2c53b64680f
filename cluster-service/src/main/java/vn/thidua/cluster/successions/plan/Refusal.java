package vn.thidua.cluster.successions.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Why an act cannot be carried out, and which place of it is meant.
 *
 * @param pointer JSON pointer into the act
 */
public record Refusal(Rule rule, String pointer, Text message) {

  static Refusal of(
      Rule rule, String pointer, String vi, String en, @Nullable Object... arguments) {
    return new Refusal(rule, pointer, Text.of(vi, en, arguments));
  }

  /** Whatever the state is. */
  public boolean wrongInItself() {
    return rule.status() == Rule.WRONG;
  }

  public FieldError place() {
    return new FieldError(pointer, rule.slug(), message);
  }

  /** The worst first: what is wrong in itself, then what the state does not allow. */
  public static void throwIfAny(List<Refusal> refusals) {
    List<FieldError> wrong =
        refusals.stream().filter(Refusal::wrongInItself).map(Refusal::place).toList();
    if (!wrong.isEmpty()) {
      throw ProblemException.invalid(wrong);
    }
    if (!refusals.isEmpty()) {
      Refusal first = refusals.getFirst();
      throw ProblemException.of(
          first.rule(), first.message(), refusals.stream().map(Refusal::place).toList());
    }
  }
}
