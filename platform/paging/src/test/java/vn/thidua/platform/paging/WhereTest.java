package vn.thidua.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereTest {

  @Test
  void shouldBeNothing_whenNoFilterWasGiven() {
    assertThat(new Where().and("a = :a", "a", null).with("on", 1).clause()).isEmpty();
  }

  @Test
  void shouldJoinWhatWasGiven() {
    Where where = new Where().and("a = :a", "a", 1).and("b = :b", "b", null).and("1 = 0");

    assertThat(where.clause()).isEqualTo(" where a = :a and 1 = 0");
  }

  @Test
  void shouldLookForWildcardsAsText() {
    assertThat(Where.containing(" 100%_a!b ")).isEqualTo("%100!%!_a!!b%");
    assertThat(Where.containing(" ")).isNull();
    assertThat(Where.containing(null)).isNull();
  }
}
