package vn.thidua.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.problem.ProblemException;

class CursorsTest {

  private static final String LIST = "clusters|me|filter";

  private final Cursors cursors = new Cursors("a key of at least thirty-two characters");
  private final UUID last = UUID.fromString("0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

  @Test
  void shouldGoOnBehindTheLastRow_whenItsCursorComesBack() {
    String cursor = cursorOf(cursors);

    assertThat(cursors.read(LIST, cursor, null).after()).isEqualTo(last);
  }

  @Test
  void shouldGoOnBehindTheTextToo_whenTheListIsOrderedByOne() {
    for (String text : List.of("1Ủy ban Dân tộc", "", "𠀀 \u0000\n")) {
      Page<UUID> page =
          cursors
              .read(LIST, null, "1")
              .page(List.of(last, UUID.randomUUID()), row -> text, Function.identity());

      PageRequest next = cursors.read(LIST, page.nextCursor(), null);

      assertThat(next.after()).isEqualTo(last);
      assertThat(next.afterText()).isEqualTo(text);
    }
    assertThat(cursors.read(LIST, null, null).afterText()).isNull();
  }

  @Test
  void shouldRefuse_whenTheCursorIsOfAnotherList() {
    refuses(cursors, LIST + "|other", cursorOf(cursors));
  }

  @Test
  void shouldRefuse_whenTheCursorIsOfAnotherKey() {
    refuses(new Cursors("another key of thirty-two characters!"), LIST, cursorOf(cursors));
  }

  @Test
  void shouldRefuse_whenAnyBitWasChanged() {
    refusesEveryChangeOf(cursorOf(cursors));
    Page<UUID> page =
        cursors
            .read(LIST, null, "1")
            .page(List.of(last, last), row -> "Sở Nội vụ", Function.identity());
    refusesEveryChangeOf(String.valueOf(page.nextCursor()));
  }

  private void refusesEveryChangeOf(String cursor) {
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    for (int i = 0; i < bytes.length * 8; i++) {
      byte[] changed = bytes.clone();
      changed[i / 8] ^= (byte) (1 << (i % 8));
      refuses(cursors, LIST, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
    }
  }

  @Test
  void shouldRefuse_whenItIsNoCursorAtAll() {
    for (String garbage : List.of("", "x", "%%%", "AAAA", cursorOf(cursors) + "AA")) {
      refuses(cursors, LIST, garbage);
    }
  }

  @Test
  void shouldTakeLimitsFrom1To200_andFiftyWithoutOne() {
    assertThat(cursors.read(LIST, null, null).limit()).isEqualTo(50);
    assertThat(cursors.read(LIST, null, "1").limit()).isEqualTo(1);
    assertThat(cursors.read(LIST, null, "200").limit()).isEqualTo(200);
    for (String limit : List.of("0", "-1", "201", "ten", "1.5", "", "99999999999")) {
      assertThatThrownBy(() -> cursors.read(LIST, null, limit))
          .isInstanceOfSatisfying(ProblemException.class, problem -> pointsTo(problem, "?limit"));
    }
  }

  @Test
  void shouldHaveNoNextCursor_whenTheRowsFit() {
    PageRequest request = cursors.read(LIST, null, "2");

    assertThat(request.fetch()).isEqualTo(3);
    assertThat(request.page(List.of(last, last), Function.identity()).nextCursor()).isNull();
    assertThat(request.page(List.<UUID>of(), Function.identity()).items()).isEmpty();
  }

  private String cursorOf(Cursors by) {
    Page<UUID> page =
        by.read(LIST, null, "1").page(List.of(last, UUID.randomUUID()), Function.identity());
    assertThat(page.items()).containsExactly(last);
    @Nullable String cursor = page.nextCursor();
    assertThat(cursor).isNotNull();
    return String.valueOf(cursor);
  }

  private static void refuses(Cursors by, String list, String cursor) {
    assertThatThrownBy(() -> by.read(list, cursor, null))
        .isInstanceOfSatisfying(ProblemException.class, problem -> pointsTo(problem, "?cursor"));
  }

  private static void pointsTo(ProblemException problem, String pointer) {
    assertThat(problem.type().status()).isEqualTo(400);
    assertThat(problem.errors()).singleElement().matches(e -> e.pointer().equals(pointer));
  }
}
