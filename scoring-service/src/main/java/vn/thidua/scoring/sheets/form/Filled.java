package vn.thidua.scoring.sheets.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.Decimals;

/**
 * What stands in the form about one leaf.
 *
 * @param assigned false if the leaf was not assigned; otherwise true
 * @param rejected of a review: true rejects, false lifts a rejection
 * @param words the reviewer's comment, or the member's explanation
 */
public record Filled(
    boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    @Nullable Boolean rejected,
    @Nullable String words,
    List<Proof> evidence) {

  /** Nothing at all. */
  public static final Filled NOTHING =
      new Filled(true, null, null, null, null, null, null, null, List.of());

  private static final int DIGEST_BYTES = 16;

  /**
   * A piece of evidence.
   *
   * @param file the id of one that was uploaded, if it is one
   */
  public record Proof(String title, @Nullable String link, @Nullable String file) {

    public Proof {
      link = blankless(link);
      file = blankless(file);
    }
  }

  public Filled {
    target = bare(target);
    actual = bare(actual);
    points = bare(points);
    count = bare(count);
    words = blankless(words);
    evidence = List.copyOf(evidence);
  }

  /** Words as they are in every form: an explanation. */
  public static Filled words(@Nullable String words) {
    return new Filled(true, null, null, null, null, null, null, words, List.of());
  }

  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** The same for the same content only, and short. */
  String digest() {
    StringJoiner content = new StringJoiner("\u001F");
    content
        .add(Boolean.toString(assigned))
        .add(plain(target))
        .add(plain(actual))
        .add(plain(points))
        .add(String.valueOf(passed))
        .add(plain(count))
        .add(String.valueOf(rejected))
        .add(quoted(words));
    evidence.forEach(
        proof -> content.add(quoted(proof.title)).add(quoted(proof.link)).add(quoted(proof.file)));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : Decimals.plain(number);
  }

  /** Told apart whatever it contains. */
  private static String quoted(@Nullable String text) {
    return text == null ? "" : text.length() + ":" + text;
  }

  /** Equal numbers are written in one way. */
  private static @Nullable BigDecimal bare(@Nullable BigDecimal number) {
    return number == null ? null : new BigDecimal(Decimals.plain(number));
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
