package vn.thidua.scoring.indicators.leaves;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.indicators.IndicatorInfo;
import vn.thidua.scoring.indicators.values.Figure;
import vn.thidua.scoring.indicators.values.IndicatorValueViews.IndicatorValueRow;
import vn.thidua.scoring.indicators.values.Sign;

/** What a unit's sheet takes from an indicator, and whether it counts. */
@Schema(name = "SheetFigure")
public record SheetFigure(
    String criterion,
    UUID indicatorId,
    String indicatorCode,
    String indicatorTitle,
    @Schema(description = "Of measure") String unit,
    FigureState state,
    @Nullable UUID valueId,
    @Schema(description = "The number of the revision that holds") @Nullable Integer revision,
    @Nullable Sign sign,
    @Nullable BigDecimal value,
    @Schema(description = "In place of any target that was entered") @Nullable BigDecimal target,
    @Schema(description = "Where the number comes from") @Nullable String origin,
    @Nullable LocalDate asOf,
    @Nullable String note) {

  static SheetFigure of(TiedLeaf leaf, FigureState state, @Nullable IndicatorValueRow row) {
    IndicatorInfo indicator = leaf.indicator();
    Figure figure = row == null ? null : row.figure();
    return new SheetFigure(
        leaf.criterion(),
        indicator.id(),
        indicator.code(),
        indicator.title(),
        indicator.unit(),
        state,
        row == null ? null : row.id(),
        row == null ? null : row.revision(),
        figure == null ? null : figure.sign(),
        figure == null ? null : figure.value(),
        figure == null ? null : figure.target(),
        figure == null ? null : figure.origin(),
        figure == null ? null : figure.asOf(),
        figure == null ? null : figure.note());
  }
}
