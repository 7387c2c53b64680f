package vn.thidua.scoring.indicators;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.Direction;

/** Indicators as the API and the events show them. */
final class IndicatorViews {

  private IndicatorViews() {}

  /** An indicator in a list. */
  @Schema(name = "IndicatorRow")
  record IndicatorRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "The organization that owns the figures; the organizer itself if null")
          @Nullable UUID ownerId,
      String code,
      String title,
      @Nullable String titleEn,
      IndicatorScope scope,
      @Schema(description = "Of measure") String unit,
      @Nullable Integer decimals,
      @Nullable Direction direction,
      long version) {}

  /** An indicator. */
  @Schema(name = "Indicator")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "The organization that owns the figures; the organizer itself if null")
          @Nullable UUID ownerId,
      @Nullable String ownerName,
      String code,
      String title,
      @Nullable String titleEn,
      IndicatorScope scope,
      @Schema(description = "Of measure") String unit,
      @Schema(description = "Digits after the point that a figure has at most")
          @Nullable Integer decimals,
      @Nullable Direction direction,
      @Schema(description = "Where the figures come from") @Nullable String origin,
      @Nullable IndicatorBasis legalBasis,
      Instant createdAt,
      long version) {

    static One of(State state, @Nullable String ownerName, Instant createdAt) {
      return new One(
          state.id(),
          state.source(),
          state.key(),
          state.organizerId(),
          state.ownerId(),
          ownerName,
          state.code(),
          state.title(),
          state.titleEn(),
          state.scope(),
          state.unit(),
          state.decimals(),
          state.direction(),
          state.origin(),
          state.legalBasis(),
          createdAt,
          state.version());
    }
  }

  /** An indicator as events carry it. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID ownerId,
      String code,
      String title,
      @Nullable String titleEn,
      IndicatorScope scope,
      String unit,
      @Nullable Integer decimals,
      @Nullable Direction direction,
      @Nullable String origin,
      @Nullable IndicatorBasis legalBasis,
      long version) {}
}
