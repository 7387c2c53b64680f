package vn.thidua.systemtests.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which place of a request's body comes from which place of the case file. */
public final class Places {

  private record Origin(String pointer, boolean alike) {}

  private final Map<String, Origin> origins = new LinkedHashMap<>();

  /** Below both pointers, file and body look alike. */
  public Places alike(String inBody, String inFile) {
    origins.put(inBody, new Origin(inFile, true));
    return this;
  }

  /** All of this part of the body was made from this place of the file. */
  public Places from(String inBody, String inFile) {
    origins.put(inBody, new Origin(inFile, false));
    return this;
  }

  /** The place in the file, or null if the file has nothing to do with it. */
  public @Nullable String inFile(String pointer) {
    @Nullable String longest = null;
    for (String prefix : origins.keySet()) {
      boolean covers = pointer.equals(prefix) || pointer.startsWith(prefix + "/");
      if (covers && (longest == null || prefix.length() > longest.length())) {
        longest = prefix;
      }
    }
    Origin origin = longest == null ? null : origins.get(longest);
    if (longest == null || origin == null) {
      return null;
    }
    return origin.alike()
        ? origin.pointer() + pointer.substring(longest.length())
        : origin.pointer();
  }
}
