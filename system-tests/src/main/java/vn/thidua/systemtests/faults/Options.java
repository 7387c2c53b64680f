package vn.thidua.systemtests.faults;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.faults.nemesis.Kinds;

/**
 * What the command line asks for.
 *
 * @param only kinds of faults or beginnings of their names; empty for all
 * @param rate operations a second at most
 * @param keep whether the folder stays after a run without violations
 */
record Options(
    long seed,
    int minutes,
    Set<String> only,
    @Nullable Path home,
    int portBase,
    int rate,
    boolean keep) {

  private static final int DEFAULT_MINUTES = 5;
  private static final int DEFAULT_PORT_BASE = 24_000;
  private static final int HIGHEST_PORT_BASE = 32_000;
  private static final int DEFAULT_RATE = 30;
  private static final int SEEDS = 1_000_000;

  /** The command line is wrong. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static Options parse(List<String> arguments) {
    long seed = Math.floorMod(System.nanoTime(), SEEDS);
    int minutes = DEFAULT_MINUTES;
    Set<String> only = new LinkedHashSet<>();
    @Nullable Path home = null;
    int portBase = DEFAULT_PORT_BASE;
    int rate = DEFAULT_RATE;
    boolean keep = false;
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (option.equals("--keep")) {
        keep = true;
        continue;
      }
      if (i + 1 == arguments.size()) {
        throw new UsageException("Không hiểu · Not understood: " + option);
      }
      String value = arguments.get(++i);
      switch (option) {
        case "--seed" -> seed = number(option, value, 0, Long.MAX_VALUE);
        case "--minutes" -> minutes = (int) number(option, value, 1, 24 * 60);
        case "--only" -> only.addAll(kinds(value));
        case "--home" -> home = Path.of(value).toAbsolutePath().normalize();
        case "--port-base" -> portBase = (int) number(option, value, 1_024, HIGHEST_PORT_BASE);
        case "--rate" -> rate = (int) number(option, value, 1, 1_000);
        default -> throw new UsageException("Không hiểu · Not understood: " + option);
      }
    }
    return new Options(seed, minutes, only, home, portBase, rate, keep);
  }

  private static List<String> kinds(String value) {
    List<String> kinds = List.of(value.split(",", -1));
    for (String kind : kinds) {
      if (Kinds.names().stream().noneMatch(name -> Kinds.isWanted(name, Set.of(kind)))) {
        throw new UsageException(
            "Không có loại lỗi · No such fault: " + kind + "; " + Kinds.names());
      }
    }
    return kinds;
  }

  private static long number(String option, String value, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new UsageException(option + " " + value + ": " + least + " … " + most);
  }
}
