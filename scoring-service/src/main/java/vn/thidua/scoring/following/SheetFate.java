package vn.thidua.scoring.following;

import java.util.UUID;

/** What becomes of one sheet. */
sealed interface SheetFate {

  /** It goes on in other hands. */
  record Moves(UUID sheetId, UUID to) implements SheetFate {}

  /** Nobody goes on with it. */
  record Closes(UUID sheetId) implements SheetFate {}

  /** It goes on after it was closed. */
  record Reopens(UUID sheetId) implements SheetFate {}
}
