package vn.thidua.scoring.following;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.sheets.course.SheetHolders.Held;
import vn.thidua.scoring.sheets.course.SheetHolders.Touched;

/**
 * What becomes of the sheets of one cluster in one period by an act on organizations, and by one
 * that undoes it. Decides only; whoever asks carries it out, in the order given.
 */
final class SheetRules {

  private SheetRules() {}

  /**
   * A sheet moves to whoever joined in place of its holder if that one has none and the holder's is
   * the only one among those that it replaces; with several nobody could say which goes on, so all
   * are closed. Where nobody joined in place the sheet is closed.
   */
  static List<SheetFate> byAct(List<Replacement> replacements, List<Held> sheets) {
    Map<UUID, Held> byHolder = byHolder(sheets);
    List<SheetFate> fates = new ArrayList<>();
    for (Replacement replacement : replacements) {
      Held sheet = byHolder.get(replacement.leftId());
      if (sheet == null || sheet.closed()) {
        continue;
      }
      UUID inPlace = replacement.inPlaceId();
      boolean moves =
          inPlace != null
              && !byHolder.containsKey(inPlace)
              && replacements.stream()
                      .filter(other -> inPlace.equals(other.inPlaceId()))
                      .filter(other -> isOpen(byHolder.get(other.leftId())))
                      .count()
                  == 1;
      fates.add(
          inPlace != null && moves
              ? new SheetFate.Moves(sheet.sheetId(), inPlace)
              : new SheetFate.Closes(sheet.sheetId()));
    }
    return fates;
  }

  /**
   * What moved goes back and what was closed goes on. One that cannot go back, since its former
   * holder has begun another meanwhile, is closed, and so is one that a successor has begun for
   * itself: it leaves the cluster again.
   *
   * @param replacements of the act that is undone
   * @param touched what that act did to the sheets
   */
  static List<SheetFate> byUndoing(
      List<Replacement> replacements, List<Touched> touched, List<Held> sheets) {
    Map<UUID, Held> byHolder = byHolder(sheets);
    Map<UUID, Held> byId =
        sheets.stream().collect(Collectors.toMap(Held::sheetId, Function.identity()));
    List<SheetFate> fates = new ArrayList<>();
    Set<UUID> seen = new LinkedHashSet<>();
    for (Touched touch : touched) {
      Held sheet = byId.get(touch.sheetId());
      if (sheet == null) {
        continue;
      }
      seen.add(touch.sheetId());
      UUID former = touch.movedFrom();
      if (former == null) {
        if (sheet.closed()) {
          fates.add(new SheetFate.Reopens(touch.sheetId()));
        }
      } else if (!sheet.closed()) {
        fates.add(
            byHolder.containsKey(former)
                ? new SheetFate.Closes(touch.sheetId())
                : new SheetFate.Moves(touch.sheetId(), former));
      }
    }
    replacements.stream()
        .map(Replacement::inPlaceId)
        .filter(Objects::nonNull)
        .distinct()
        .map(byHolder::get)
        .filter(SheetRules::isOpen)
        .map(sheet -> Objects.requireNonNull(sheet).sheetId())
        .filter(sheet -> !seen.contains(sheet))
        .forEach(sheet -> fates.add(new SheetFate.Closes(sheet)));
    return fates;
  }

  private static boolean isOpen(@Nullable Held sheet) {
    return sheet != null && !sheet.closed();
  }

  private static Map<UUID, Held> byHolder(List<Held> sheets) {
    return sheets.stream().collect(Collectors.toMap(Held::organizationId, Function.identity()));
  }
}
