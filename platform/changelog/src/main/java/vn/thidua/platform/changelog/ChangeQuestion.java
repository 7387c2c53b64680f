package vn.thidua.platform.changelog;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What an auditor asks the change log, as the query of a request has it. */
public class ChangeQuestion {

  /** In which order entries are told. */
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  private static final int LENGTH_OF_A_DATE = 10;

  @Parameter(description = "sub of whoever did it")
  @QueryParam("who")
  @Nullable String who;

  @QueryParam("mandateId")
  @Nullable String mandateId;

  @Parameter(example = "cluster")
  @QueryParam("aggregateType")
  @Nullable String aggregateType;

  @QueryParam("aggregateId")
  @Nullable String aggregateId;

  @Parameter(example = "member-joined")
  @QueryParam("action")
  @Nullable String action;

  @QueryParam("organizerId")
  @Nullable String organizerId;

  @QueryParam("organizationId")
  @Nullable String organizationId;

  @Parameter(description = "Not before this day (in Viet Nam) or moment")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "Before this day (in Viet Nam) or moment")
  @QueryParam("to")
  @Nullable String to;

  @Parameter(description = "Part of the reason")
  @QueryParam("q")
  @Nullable String q;

  @Parameter(description = "NEWEST_FIRST by default")
  @QueryParam("order")
  @Nullable String order;

  /** The question understood; null means any. */
  record Filter(
      @Nullable String who,
      @Nullable UUID mandateId,
      @Nullable String aggregateType,
      @Nullable UUID aggregateId,
      @Nullable String action,
      @Nullable UUID organizerId,
      @Nullable UUID organizationId,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String q,
      Order order) {}

  Filter filter() {
    return new Filter(
        who,
        PathValue.uuid("mandateId", mandateId),
        aggregateType,
        PathValue.uuid("aggregateId", aggregateId),
        action,
        PathValue.uuid("organizerId", organizerId),
        PathValue.uuid("organizationId", organizationId),
        moment("from", from),
        moment("to", to),
        q,
        order(order));
  }

  static Order order(@Nullable String value) {
    Order wanted = PathValue.constant("order", Order.class, value);
    return wanted == null ? Order.NEWEST_FIRST : wanted;
  }

  private static @Nullable Instant moment(String name, @Nullable String value) {
    if (value == null || value.length() <= LENGTH_OF_A_DATE) {
      LocalDate day = PathValue.date(name, value);
      return day == null ? null : day.atStartOfDay(ClockProducer.ZONE).toInstant();
    }
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException malformed) {
      throw ProblemException.invalid(
          "?" + name,
          "wrong-type",
          Text.of(
              "\"%2$s\" không hợp lệ cho %1$s, cần %3$s",
              "\"%2$s\" is not valid for %1$s, %3$s is needed",
              name,
              value,
              "YYYY-MM-DD / YYYY-MM-DDThh:mm:ssZ"));
    }
  }
}
