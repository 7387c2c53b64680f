package vn.thidua.cluster.pledges.count;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a number stands to another: above, at least, below, at most, equal to it. */
@Schema(name = "ComparisonSign")
public enum Sign {
  GT,
  GE,
  LT,
  LE,
  EQ;

  /**
   * Whether this stands to what is asked, for every number that what was told ("over 94") leaves
   * open.
   *
   * @param told how the number that is meant stands to the one that was told
   */
  boolean isMet(BigDecimal asked, Sign told, BigDecimal number) {
    int side = number.compareTo(asked);
    return switch (this) {
      case GT ->
          switch (told) {
            case GT -> side >= 0;
            case GE, EQ -> side > 0;
            case LT, LE -> false;
          };
      case GE ->
          switch (told) {
            case GT, GE, EQ -> side >= 0;
            case LT, LE -> false;
          };
      case LT ->
          switch (told) {
            case LT -> side <= 0;
            case LE, EQ -> side < 0;
            case GT, GE -> false;
          };
      case LE ->
          switch (told) {
            case LT, LE, EQ -> side <= 0;
            case GT, GE -> false;
          };
      case EQ -> told == EQ && side == 0;
    };
  }
}
