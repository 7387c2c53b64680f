package vn.thidua.scoring.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.following.SheetFate.Closes;
import vn.thidua.scoring.following.SheetFate.Moves;
import vn.thidua.scoring.following.SheetFate.Reopens;
import vn.thidua.scoring.sheets.course.SheetHolders.Held;
import vn.thidua.scoring.sheets.course.SheetHolders.Touched;

/** What becomes of the sheets of one cluster in one period. */
class SheetRulesTest {

  private final UUID cluster = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();
  private final UUID successor = UUID.randomUUID();

  @Test
  void shouldMove_whenOneSheetIsReplacedByWhoHasNone() {
    Held sheet = held(first);

    assertThat(SheetRules.byAct(List.of(left(first, successor)), List.of(sheet, held(third))))
        .containsExactly(new Moves(sheet.sheetId(), successor));
  }

  @Test
  void shouldMoveTheOnlyOne_whenOthersThatWereMergedHaveNone() {
    Held sheet = held(second);

    assertThat(
            SheetRules.byAct(
                List.of(left(first, successor), left(second, successor)), List.of(sheet)))
        .containsExactly(new Moves(sheet.sheetId(), successor));
  }

  @Test
  void shouldCloseAll_whenSeveralThatWereMergedHaveOne() {
    Held one = held(first);
    Held other = held(second);

    assertThat(
            SheetRules.byAct(
                List.of(left(first, successor), left(second, successor)), List.of(one, other)))
        .containsExactly(new Closes(one.sheetId()), new Closes(other.sheetId()));
  }

  @Test
  void shouldClose_whenNobodyJoinedInPlace_orTheSuccessorHasItsOwn() {
    Held sheet = held(first);

    assertThat(SheetRules.byAct(List.of(left(first, null)), List.of(sheet)))
        .containsExactly(new Closes(sheet.sheetId()));
    assertThat(SheetRules.byAct(List.of(left(first, successor)), List.of(sheet, held(successor))))
        .containsExactly(new Closes(sheet.sheetId()));
  }

  @Test
  void shouldLeaveAlone_whatIsClosedAlreadyOrWasNeverBegun() {
    Held closed = new Held(UUID.randomUUID(), first, true);

    assertThat(
            SheetRules.byAct(
                List.of(left(first, successor), left(second, successor)), List.of(closed)))
        .isEmpty();
  }

  @Test
  void shouldGoBackAndGoOn_whenTheActIsUndone() {
    Held moved = held(successor);
    Held closed = new Held(UUID.randomUUID(), second, true);

    assertThat(
            SheetRules.byUndoing(
                List.of(left(first, successor), left(second, null)),
                List.of(new Touched(moved.sheetId(), first), new Touched(closed.sheetId(), null)),
                List.of(moved, closed)))
        .containsExactly(new Moves(moved.sheetId(), first), new Reopens(closed.sheetId()));
  }

  @Test
  void shouldCloseWhatCannotGoBack_andWhatTheSuccessorBegan_whenTheActIsUndone() {
    Held moved = held(successor);
    Held again = held(first);
    Held own = held(successor);

    assertThat(
            SheetRules.byUndoing(
                List.of(left(first, successor)),
                List.of(new Touched(moved.sheetId(), first)),
                List.of(moved, again)))
        .containsExactly(new Closes(moved.sheetId()));
    assertThat(SheetRules.byUndoing(List.of(left(first, successor)), List.of(), List.of(own)))
        .containsExactly(new Closes(own.sheetId()));
  }

  private Replacement left(UUID left, @Nullable UUID inPlace) {
    return new Replacement(cluster, left, inPlace);
  }

  private static Held held(UUID organization) {
    return new Held(UUID.randomUUID(), organization, false);
  }
}
