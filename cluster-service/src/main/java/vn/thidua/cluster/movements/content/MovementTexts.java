package vn.thidua.cluster.movements.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;

/** Lists that have no life of their own, each in the order of the document. */
public record MovementTexts(
    List<String> contents, List<String> criteria, List<LegalBasis> legalBases) {

  public static MovementTexts of(
      @Nullable List<String> contents,
      @Nullable List<String> criteria,
      @Nullable List<LegalBasis> legalBases) {
    return new MovementTexts(copy(contents), copy(criteria), copy(legalBases));
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
