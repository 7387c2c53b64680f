package vn.thidua.systemtests.casefile.place;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a case file.
 *
 * @param pointer where, as RFC 6901 JSON pointer into the file; empty = the file as a whole
 * @param english null when the system said it in one language only
 */
public record Finding(String pointer, String vietnamese, @Nullable String english) {

  /** The finding in one line: place, Vietnamese text, English text. */
  public String line() {
    String place = pointer.isEmpty() ? "" : pointer + ": ";
    return place + vietnamese + (english == null ? "" : " (" + english + ")");
  }
}
