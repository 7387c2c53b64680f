package vn.thidua.scoring.periods.time;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;

/**
 * An instant with the offset in which somebody gave it, so that it is shown as it was given. No
 * zone of a server or a database has a say in it. 24:00 of a day is 00:00 of the next.
 */
@JsonDeserialize(using = MomentReader.class)
@Schema(
    name = "Moment",
    type = SchemaType.STRING,
    format = "date-time",
    maxLength = 40,
    description =
        "RFC 3339 with an offset, which is kept; 24:00 is taken too and means 00:00 of the next day",
    examples = "2025-12-16T00:00:00+07:00")
public record Moment(Instant at, ZoneOffset offset) implements Comparable<Moment> {

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:\\d{2})");

  /** Not the strict one of ISO_OFFSET_DATE_TIME, which knows no 24:00. */
  private static final DateTimeFormatter READING =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME
          .withResolverStyle(ResolverStyle.SMART)
          .withChronology(IsoChronology.INSTANCE);

  private static final DateTimeFormatter WRITING =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX", Locale.ROOT);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  /** The moment that a text names; none if it is no date-time with an offset, or far away. */
  public static Optional<Moment> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // The smart style would also take 31 April for its 30th.
      LocalDate.parse(text.substring(0, "2025-12-31".length()));
      OffsetDateTime read = READING.parse(text, OffsetDateTime::from);
      return read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(new Moment(read.toInstant(), read.getOffset()));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  /** As it is kept in two columns; null if it is not. */
  public static @Nullable Moment kept(@Nullable Instant at, @Nullable Integer offsetSeconds) {
    return at == null || offsetSeconds == null
        ? null
        : new Moment(at, ZoneOffset.ofTotalSeconds(offsetSeconds));
  }

  /** Not yet, at the instant itself it is reached. */
  public boolean isAfter(Instant now) {
    return now.isBefore(at);
  }

  /** The day at whose end it lies, where it is a midnight. */
  public @Nullable LocalDate endOfDay() {
    OffsetDateTime local = at.atOffset(offset);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate().minusDays(1) : null;
  }

  /** As sentences say it: a midnight as the end of the day before. */
  public Text text() {
    LocalDate endOf = endOfDay();
    if (endOf != null) {
      return Text.of("24 giờ ngày %s (%s)", "the end of %s (%s)", DAY.format(endOf), offsetText());
    }
    OffsetDateTime local = at.atOffset(offset);
    LocalTime time = local.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    return Text.of(
        "%s ngày %s (%s)",
        "%s on %s (%s)",
        (time.getSecond() == 0 ? MINUTE : TIME).format(time),
        DAY.format(local),
        offsetText());
  }

  private String offsetText() {
    return offset.equals(ZoneOffset.UTC) ? "UTC" : offset.getId();
  }

  @Override
  public int compareTo(Moment other) {
    return at.compareTo(other.at);
  }

  @JsonValue
  @Override
  public String toString() {
    return (at.getNano() == 0 ? WHOLE : WRITING).format(at.atOffset(offset));
  }
}
