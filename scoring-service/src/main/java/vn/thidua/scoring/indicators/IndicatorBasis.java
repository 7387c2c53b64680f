package vn.thidua.scoring.indicators;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The document (căn cứ) that asks for an indicator; number or title has to be told.
 *
 * @param number for example 88/2019/QH14
 */
@Embeddable
@Schema(name = "IndicatorBasis")
public record IndicatorBasis(
    @Size(min = 1, max = 100) @Column(name = "basis_number") @Nullable String number,
    @Column(name = "basis_date") @Nullable LocalDate date,
    @Size(min = 1, max = 300) @Column(name = "basis_issuer") @Nullable String issuer,
    @Size(min = 1, max = 500) @Column(name = "basis_title") @Nullable String title) {

  boolean told() {
    return number != null || title != null;
  }
}
