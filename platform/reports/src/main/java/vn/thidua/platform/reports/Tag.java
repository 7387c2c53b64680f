package vn.thidua.platform.reports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A placeholder: <code>{{name}}</code>, or the beginning or end of a section.
 *
 * @param path name, or names joined by dots; "." is the thing itself
 * @param place part of the file and words around it, for those who look for it
 */
record Tag(Kind kind, String path, String place) {

  enum Kind {
    VALUE(""),
    OPEN("#"),
    OPEN_IF("?"),
    OPEN_UNLESS("^"),
    CLOSE("/");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }
  }

  static final String ITSELF = ".";

  private static final Pattern PATH =
      Pattern.compile(
          "\\.|@(number|first|last)|[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
  private static final Pattern DOT = Pattern.compile("\\.");

  static Optional<Tag> of(String inside, String place) {
    String text = inside.replace('\u00A0', ' ').strip();
    Kind kind =
        switch (text.isEmpty() ? ' ' : text.charAt(0)) {
          case '#' -> Kind.OPEN;
          case '?' -> Kind.OPEN_IF;
          case '^' -> Kind.OPEN_UNLESS;
          case '/' -> Kind.CLOSE;
          default -> Kind.VALUE;
        };
    String path = text.substring(kind.sign.length()).strip();
    return PATH.matcher(path).matches()
        ? Optional.of(new Tag(kind, path, place))
        : Optional.empty();
  }

  boolean opens() {
    return kind == Kind.OPEN || kind == Kind.OPEN_IF || kind == Kind.OPEN_UNLESS;
  }

  boolean closes() {
    return kind == Kind.CLOSE;
  }

  List<String> names() {
    return path.equals(ITSELF) ? List.of(ITSELF) : DOT.splitAsStream(path).toList();
  }

  /** As it is written, and where. */
  String described() {
    return this + " (" + place + ")";
  }

  @Override
  public String toString() {
    return "{{" + kind.sign + path + "}}";
  }
}
