package vn.thidua.cluster.movements.registrations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;

/** What one organization registers for one movement, as it said last. */
@Entity
class MovementRegistration {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID movementId;
  private UUID organizationId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Titles titles;

  @JdbcTypeCode(SqlTypes.JSON)
  private Goals goals;

  private Instant registeredAt;
  private LocalDate registeredOn;
  private @Nullable String withdrawalReason;
  @Version private long version;

  protected MovementRegistration() {}

  MovementRegistration(
      UUID movementId,
      UUID organizationId,
      List<RegisteredTitle> titles,
      List<String> goals,
      Instant at,
      LocalDate on) {
    this.movementId = movementId;
    this.organizationId = organizationId;
    this.titles = new Titles(titles);
    this.goals = new Goals(goals);
    this.registeredAt = at;
    this.registeredOn = on;
  }

  /** As a column keeps it. */
  record Titles(List<RegisteredTitle> items) {
    Titles {
      items = List.copyOf(items);
    }
  }

  /** As a column keeps it. */
  record Goals(List<String> items) {
    Goals {
      items = List.copyOf(items);
    }
  }

  /** Does nothing if the same is registered already. */
  void register(List<RegisteredTitle> wanted, List<String> aims, Instant at, LocalDate on) {
    Titles newTitles = new Titles(wanted);
    Goals newGoals = new Goals(aims);
    if (withdrawalReason == null && titles.equals(newTitles) && goals.equals(newGoals)) {
      return;
    }
    this.titles = newTitles;
    this.goals = newGoals;
    this.registeredAt = at;
    this.registeredOn = on;
    this.withdrawalReason = null;
  }

  void withdraw(String reason) {
    if (withdrawalReason != null) {
      throw ProblemException.of(
          RegistrationProblem.WITHDRAWN,
          "Đăng ký của đơn vị %s đã được rút: %s",
          "The registration of the organization %s was withdrawn: %s",
          organizationId,
          withdrawalReason);
    }
    this.withdrawalReason = reason;
  }

  long version() {
    return version;
  }

  RegistrationViews.Content content() {
    return new RegistrationViews.Content(
        id,
        movementId,
        organizationId,
        titles.items(),
        goals.items(),
        registeredAt,
        withdrawalReason,
        version);
  }
}
