package vn.thidua.scoring.indicators;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.scoring.engine.scheme.Direction;

/** Something that an organizer has measured. */
@Entity
class Indicator {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable String source;
  private @Nullable String key;
  private UUID organizerId;
  private @Nullable UUID ownerId;
  private String code;
  private String title;
  private @Nullable String titleEn;

  @Enumerated(EnumType.STRING)
  private IndicatorScope scope;

  private String unit;
  private @Nullable Integer decimals;

  @Enumerated(EnumType.STRING)
  private @Nullable Direction direction;

  private @Nullable String origin;
  @Embedded private @Nullable IndicatorBasis legalBasis;
  private String createdBy;
  private Instant createdAt;
  @Version private long version;

  protected Indicator() {}

  Indicator(
      UUID organizerId,
      @Nullable ExternalReference reference,
      IndicatorResource.Body content,
      String by,
      Instant at) {
    this.organizerId = organizerId;
    this.source = reference == null ? null : reference.source();
    this.key = reference == null ? null : reference.key();
    this.createdBy = by;
    this.createdAt = at;
    take(content);
  }

  void redefine(IndicatorResource.Body content) {
    take(content);
  }

  private void take(IndicatorResource.Body content) {
    this.ownerId = content.ownerId();
    this.code = content.code();
    this.title = content.title();
    this.titleEn = content.titleEn();
    this.scope = content.scope();
    this.unit = content.unit();
    this.decimals = content.decimals();
    this.direction = content.direction();
    this.origin = content.origin();
    this.legalBasis = content.legalBasis();
  }

  /** Whether figures that there are would mean something else by this content. */
  boolean measuresOtherwise(IndicatorResource.Body content) {
    return scope != content.scope() || !unit.equals(content.unit());
  }

  UUID id() {
    return id;
  }

  UUID organizerId() {
    return organizerId;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }

  IndicatorInfo info() {
    return new IndicatorInfo(id, organizerId, ownerId, code, title, scope, unit, decimals);
  }

  IndicatorViews.State state() {
    return new IndicatorViews.State(
        id,
        source,
        key,
        organizerId,
        ownerId,
        code,
        title,
        titleEn,
        scope,
        unit,
        decimals,
        direction,
        origin,
        legalBasis,
        version);
  }
}
