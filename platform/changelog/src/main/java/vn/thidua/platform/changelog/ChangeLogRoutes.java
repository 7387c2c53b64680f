package vn.thidua.platform.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.operations.OperatorRefusal;
import vn.thidua.platform.operations.OperatorRequest;
import vn.thidua.platform.operations.OperatorRoute;
import vn.thidua.platform.operations.OperatorRoutes;

/** The change log for operators: its seals, those of others, whether all still fits. */
@ApplicationScoped
class ChangeLogRoutes implements OperatorRoutes {

  private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

  private final DataSource database;
  private final KeptDigests kept;
  private final VerifyChangeLog verifying;
  private final DailySealing sealing;

  ChangeLogRoutes(
      DataSource database, KeptDigests kept, VerifyChangeLog verifying, DailySealing sealing) {
    this.database = database;
    this.kept = kept;
    this.verifying = verifying;
    this.sealing = sealing;
  }

  @Override
  public List<OperatorRoute> routes() {
    return List.of(
        OperatorRoute.get("/change-log/digests", request -> items(own(from(request)))),
        OperatorRoute.get("/change-log/kept", request -> items(kept.since(from(request)))),
        OperatorRoute.get("/change-log/verify", request -> verifying.verify()),
        OperatorRoute.post("/change-log/seal", this::seal));
  }

  private static Map<String, Object> items(List<?> items) {
    return Map.of("items", items);
  }

  private Map<String, Object> seal(OperatorRequest request) {
    LocalDate yesterday = sealing.yesterday();
    LocalDate through = date("/through", request.optional("through").orElse(null), yesterday);
    if (through.isAfter(yesterday)) {
      throw OperatorRefusal.conflict(through + " is not over in Viet Nam");
    }
    return items(sealing.sealThrough(through));
  }

  private List<Seal> own(LocalDate from) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + Seal.COLUMNS + " from change_log_seal where day >= ? order by day")) {
      select.setObject(1, from);
      List<Seal> seals = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          seals.add(Seal.of(row));
        }
      }
      return seals;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the seals", failure);
    }
  }

  private static LocalDate from(OperatorRequest request) {
    return date("?from", request.query().get("from"), ALWAYS);
  }

  private static LocalDate date(String place, @Nullable String value, LocalDate usual) {
    if (value == null) {
      return usual;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException malformed) {
      throw OperatorRefusal.invalid(place, "is not a date: " + value);
    }
  }
}
