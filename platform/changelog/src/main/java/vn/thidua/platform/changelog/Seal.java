package vn.thidua.platform.changelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The digest of one day's entries.
 *
 * @param version counts the seals from 0
 * @param previousDigest of the day before; {@link DayDigest#BEFORE_THE_FIRST} on the first
 * @param entries how many the digest is over
 */
record Seal(
    LocalDate day,
    long version,
    String previousDigest,
    String digest,
    long entries,
    Instant sealedAt) {

  static final String COLUMNS = "day, version, previous_digest, digest, entries, sealed_at";

  static Seal of(ResultSet row) throws SQLException {
    return new Seal(
        row.getObject("day", LocalDate.class),
        row.getLong("version"),
        row.getString("previous_digest"),
        row.getString("digest"),
        row.getLong("entries"),
        row.getTimestamp("sealed_at").toInstant());
  }
}
