package vn.thidua.systemtests.play.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the file with what is stored; nothing stored and nothing said are equal. */
public final class Differences {

  public static final String NOTHING = "-";

  private final List<Difference> found = new ArrayList<>();

  public void text(String pointer, @Nullable String wanted, JsonNode stored) {
    String inFile = wanted == null ? "" : wanted;
    String inSystem = stored.isNull() ? "" : stored.asText("");
    if (!inFile.equals(inSystem)) {
      add(pointer, inFile, inSystem);
    }
  }

  public void number(String pointer, @Nullable BigDecimal wanted, JsonNode stored) {
    BigDecimal inSystem = numberIn(stored);
    boolean equal =
        (wanted == null || inSystem == null)
            ? wanted == null && inSystem == null
            : wanted.compareTo(inSystem) == 0;
    if (!equal) {
      add(pointer, plain(wanted), plain(inSystem));
    }
  }

  public void flag(String pointer, @Nullable Boolean wanted, JsonNode stored) {
    Boolean inSystem = stored.isBoolean() ? stored.booleanValue() : null;
    if (wanted == null ? inSystem != null : !wanted.equals(inSystem)) {
      add(
          pointer,
          wanted == null ? "" : wanted.toString(),
          inSystem == null ? "" : inSystem.toString());
    }
  }

  public void add(String pointer, String inFile, String inSystem) {
    found.add(
        new Difference(
            pointer, inFile.isEmpty() ? NOTHING : inFile, inSystem.isEmpty() ? NOTHING : inSystem));
  }

  public void addAll(Differences others) {
    found.addAll(others.found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Difference> all() {
    return List.copyOf(found);
  }

  public void refuseAny() {
    if (!found.isEmpty()) {
      throw new PlayedOtherwise(all());
    }
  }

  private static @Nullable BigDecimal numberIn(JsonNode stored) {
    try {
      return stored.isTextual() || stored.isNumber() ? new BigDecimal(stored.asText()) : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
