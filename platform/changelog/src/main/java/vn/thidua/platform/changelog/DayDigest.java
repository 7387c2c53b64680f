package vn.thidua.platform.changelog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the previous day's digest, the day, and each entry in the order of its number. Every
 * value goes in as its length in four bytes and its UTF-8 text, a missing one as the length -1, so
 * that no two different days give the same bytes.
 */
final class DayDigest {

  /** Stands for the digest of the day before the first. */
  static final String BEFORE_THE_FIRST = "0".repeat(64);

  /** The columns of an entry, each as text, in the order in which they count. */
  static final String COLUMNS =
      """
      c.seq::text, c.id::text, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      c.by_subject, c.acting_as, c.mandate_id::text, c.mandate_target::text, c.reason, c.action,
      c.aggregate_type, c.aggregate_id::text, c.aggregate_version::text, c.organizer_id::text,
      c.organization_id::text, c.changes
      """;

  private static final int COLUMN_COUNT = 15;

  private final MessageDigest digest;
  private long entries;

  DayDigest(String previousDigest, LocalDate day) {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
    add(previousDigest);
    add(day.toString());
  }

  /**
   * @param row with {@link #COLUMNS} from the given place on
   */
  void addEntry(ResultSet row, int first) throws SQLException {
    List<@Nullable String> values = new ArrayList<>(COLUMN_COUNT);
    for (int i = 0; i < COLUMN_COUNT; i++) {
      values.add(row.getString(first + i));
    }
    addEntry(values);
  }

  void addEntry(List<@Nullable String> values) {
    values.forEach(this::add);
    entries++;
  }

  private void add(@Nullable String value) {
    if (value == null) {
      digest.update(length(-1));
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      digest.update(length(bytes.length));
      digest.update(bytes);
    }
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }

  long entries() {
    return entries;
  }

  /** Call once, when all entries are in. */
  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
