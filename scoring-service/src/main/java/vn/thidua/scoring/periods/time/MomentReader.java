package vn.thidua.scoring.periods.time;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Refuses what names no moment as any date-time is refused. */
final class MomentReader extends StdScalarDeserializer<Moment> {

  private static final long serialVersionUID = 1L;

  MomentReader() {
    super(Moment.class);
  }

  @Override
  public Moment deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Moment) context.handleUnexpectedToken(OffsetDateTime.class, parser);
    }
    Optional<Moment> moment = Moment.parse(parser.getText());
    return moment.isPresent()
        ? moment.get()
        : (Moment)
            context.handleWeirdStringValue(OffsetDateTime.class, parser.getText(), "no moment");
  }
}
