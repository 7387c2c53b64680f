package vn.thidua.systemtests.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What people ask of a register, drawn by chance from a seed. */
final class Questions {

  private static final List<String> WHAT =
      List.of(
          "so",
          "ban",
          "phong",
          "truong",
          "xa",
          "phuong",
          "van phong",
          "so noi vu",
          "uy ban",
          "ban dan toc",
          "so dan toc va ton giao",
          "phong giao duc",
          "truong tieu hoc",
          "tram y te",
          "hoi nong dan",
          "trung tam",
          "uy ban nhan dan huyen",
          "huyen",
          "xa doi",
          "so tai chinh",
          "chi cuc",
          "hop tac xa");
  private static final List<String> WHERE =
      List.of(
          "ha noi",
          "lang son",
          "an giang",
          "hoa binh",
          "bac ninh",
          "ho chi minh",
          "da nang",
          "dak lak",
          "phu tho",
          "quang ninh",
          "thanh hoa",
          "ca mau",
          "nam dinh",
          "tan binh",
          "long my");

  private final Random random;

  Questions(long seed) {
    this.random = new Random(seed);
  }

  /** A word or two that very many have, a place, or both in either order. */
  String words() {
    String what = WHAT.get(random.nextInt(WHAT.size()));
    String where = WHERE.get(random.nextInt(WHERE.size()));
    return switch (random.nextInt(5)) {
      case 0 -> what;
      case 1 -> where;
      case 2 -> where + " " + what;
      default -> what + " " + where;
    };
  }

  /** The first letters of that, as many as may have been typed. */
  String letters() {
    String words = words();
    return words.substring(0, 1 + random.nextInt(Math.min(words.length(), 14))).strip();
  }

  LocalDate day() {
    return LocalDate.of(2001, 1, 1).plusDays(random.nextInt(25 * 365));
  }

  UUID among(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
