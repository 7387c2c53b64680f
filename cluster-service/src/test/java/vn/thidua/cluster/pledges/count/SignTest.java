package vn.thidua.cluster.pledges.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what was told is enough for what was promised. */
class SignTest {

  private static final List<BigDecimal> NUMBERS =
      List.of(new BigDecimal("93.5"), new BigDecimal("94"), new BigDecimal("94.5"));

  /** Numbers that could be meant, close to all that is asked and told. */
  private static final List<BigDecimal> MEANT =
      List.of(
          new BigDecimal("-1000"),
          new BigDecimal("93"),
          new BigDecimal("93.5"),
          new BigDecimal("93.75"),
          new BigDecimal("94"),
          new BigDecimal("94.25"),
          new BigDecimal("94.5"),
          new BigDecimal("95"),
          new BigDecimal("1000"));

  @Test
  void shouldBeMet_exactlyIfEveryNumberThatIsLeftOpenMeetsIt() {
    for (Sign asked : Sign.values()) {
      for (BigDecimal wanted : NUMBERS) {
        for (Sign told : Sign.values()) {
          for (BigDecimal number : NUMBERS) {
            boolean every =
                MEANT.stream()
                    .filter(meant -> holds(meant, told, number))
                    .allMatch(meant -> holds(meant, asked, wanted));

            assertThat(asked.isMet(wanted, told, number))
                .as("%s %s, told %s %s", asked, wanted, told, number)
                .isEqualTo(every);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GT, 94, GT, 94, true",
    "GT, 94, EQ, 94, false",
    "GT, 94, EQ, 94.00000000001, true",
    "GE, 94, EQ, 94.00, true",
    "GE, 94, LE, 99, false",
    "EQ, 35, EQ, 35.0, true",
    "LT, 3, EQ, 2, true",
    "LE, 3, LT, 3, true",
    "LT, 3, LE, 3, false"
  })
  void shouldCompareExactly(
      Sign asked, BigDecimal wanted, Sign told, BigDecimal number, boolean met) {
    assertThat(asked.isMet(wanted, told, number)).isEqualTo(met);
  }

  private static boolean holds(BigDecimal meant, Sign sign, BigDecimal number) {
    int side = meant.compareTo(number);
    return switch (sign) {
      case GT -> side > 0;
      case GE -> side >= 0;
      case LT -> side < 0;
      case LE -> side <= 0;
      case EQ -> side == 0;
    };
  }
}
