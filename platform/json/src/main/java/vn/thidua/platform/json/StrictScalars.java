package vn.thidua.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Texts and dates that a database can keep: anything else is refused where it stands. */
public final class StrictScalars extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final int LAST_YEAR = 9999;

  StrictScalars() {
    super("strict-scalars");
    addDeserializer(String.class, new WithoutNul());
    addDeserializer(LocalDate.class, new CalendarDate());
    addDeserializer(OffsetDateTime.class, new Moment());
  }

  /** PostgreSQL cannot store it in a text. */
  public static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }

  /** Whether a date lies within the calendar that the database and the exchange formats keep. */
  public static boolean isKept(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
  }

  private static final class WithoutNul extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      return text != null && hasNul(text)
          ? (String) context.handleWeirdStringValue(String.class, text, "NUL")
          : text;
    }
  }

  private static final class CalendarDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    CalendarDate() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      String text = parser.getText();
      try {
        LocalDate date = LocalDate.parse(text);
        if (isKept(date)) {
          return date;
        }
      } catch (DateTimeParseException noDate) {
        // Told below, like a date out of bounds.
      }
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
    }
  }

  /** A number would be seconds to one and milliseconds to another. */
  private static final class Moment extends StdScalarDeserializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    Moment() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
      }
      String text = parser.getText();
      try {
        return OffsetDateTime.parse(text);
      } catch (DateTimeParseException noMoment) {
        return (OffsetDateTime)
            context.handleWeirdStringValue(OffsetDateTime.class, text, "no moment");
      }
    }
  }
}
