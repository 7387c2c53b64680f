package vn.thidua.platform.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables as nobody would write them, but somebody might send them. */
final class RandomTables {

  private static final List<String> PIECES =
      List.of(
          "Ban Dân tộc tỉnh Hòa Bình",
          "Đ",
          "ưỡng",
          "o\u031B\u0300",
          "=1+1",
          "+",
          "-",
          "@SUM(A1)",
          "＝",
          "'",
          "''",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\r\n",
          "\n",
          "\r",
          " ",
          "\u00A0",
          "&lt;<b>]]>",
          "_x000D_",
          "_x0041_",
          "_",
          "\u0001",
          "\uFEFF",
          "\uFFFE",
          "😀",
          "0012",
          "2025-07-01",
          "TRUE");

  private final Random random;
  private final int longest;

  RandomTables(long seed, int longest) {
    this.random = new Random(seed);
    this.longest = longest;
  }

  /** Every row ends with a full cell, as an empty end is not told from nothing. */
  List<List<String>> table() {
    int columns = 1 + random.nextInt(8);
    List<List<String>> rows = new ArrayList<>();
    for (int row = random.nextInt(30); row >= 0; row--) {
      List<String> cells = new ArrayList<>();
      for (int column = 1; column < columns; column++) {
        cells.add(random.nextInt(4) == 0 ? "" : text());
      }
      cells.add(text() + "x");
      rows.add(cells);
    }
    return rows;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(40) == 0 ? 3_000 : 6);
    for (int i = 0; i < pieces && text.length() < longest - 40; i++) {
      text.append(
          random.nextInt(6) == 0
              ? Character.toString(random.nextInt(0xD800))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
