package vn.thidua.scoring.indicators.values;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;

/** A figure of a unit, or of a cluster as a whole; {@link IndicatorRevision} says which. */
@Entity
class IndicatorValue {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID indicatorId;
  private UUID organizerId;
  private int fromYear;
  private int year;
  private @Nullable UUID organizationId;
  private @Nullable UUID clusterId;

  /** The number of the revision that holds. */
  private int revision;

  @Version private long version;

  protected IndicatorValue() {}

  IndicatorValue(UUID organizerId, Measured measured) {
    this.indicatorId = measured.indicatorId();
    this.organizerId = organizerId;
    this.fromYear = measured.fromYear();
    this.year = measured.year();
    this.organizationId = measured.organizationId();
    this.clusterId = measured.clusterId();
    this.revision = 1;
  }

  /**
   * The number of the revision that corrects the present one.
   *
   * @param present which holds so far
   */
  int corrected(IndicatorRevision present, Figure figure) {
    if (!present.isWithdrawn() && present.figure().equalTo(figure)) {
      throw ProblemException.of(
          IndicatorValueProblem.VALUE_UNCHANGED,
          "Số liệu %s đã ghi như vậy.",
          "The figure %s says so already.",
          id);
    }
    revision++;
    return revision;
  }

  /** The number of the revision that says so. */
  int withdrawn(IndicatorRevision present) {
    if (present.isWithdrawn()) {
      throw ProblemException.of(
          IndicatorValueProblem.VALUE_WITHDRAWN,
          "Số liệu %s đã được rút.",
          "The figure %s is withdrawn already.",
          id);
    }
    revision++;
    return revision;
  }

  UUID id() {
    return id;
  }

  Measured measured() {
    return new Measured(indicatorId, fromYear, year, organizationId, clusterId);
  }

  UUID indicatorId() {
    return indicatorId;
  }

  UUID organizerId() {
    return organizerId;
  }

  @Nullable UUID organizationId() {
    return organizationId;
  }

  int revision() {
    return revision;
  }

  long version() {
    return version;
  }

  IndicatorValueViews.State state(IndicatorRevision present) {
    Figure figure = present.figure();
    return new IndicatorValueViews.State(
        id,
        indicatorId,
        organizerId,
        fromYear,
        year,
        organizationId,
        clusterId,
        present.isWithdrawn(),
        revision,
        figure.sign(),
        figure.value(),
        figure.target(),
        figure.origin(),
        figure.asOf(),
        figure.note(),
        version);
  }
}
