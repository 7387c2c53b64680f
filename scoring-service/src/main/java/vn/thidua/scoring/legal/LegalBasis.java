package vn.thidua.scoring.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Text;

/**
 * The document (căn cứ) that an act or a rule rests on; number or title has to be told.
 *
 * @param number for example 202/2025/QH15
 */
@Embeddable
@Schema(name = "LegalBasis")
public record LegalBasis(
    @Size(min = 1, max = 100) @Column(name = "basis_number") @Nullable String number,
    @Column(name = "basis_date") @Nullable LocalDate date,
    @Size(min = 1, max = 300) @Column(name = "basis_issuer") @Nullable String issuer,
    @Size(min = 1, max = 500) @Column(name = "basis_title") @Nullable String title) {

  /**
   * @param pointer of the legal basis in the request
   */
  public static FieldError notTold(String pointer) {
    return new FieldError(
        pointer + "/number",
        "required",
        Text.of(
            "Cần số hoặc tên của căn cứ", "The number or the title of the legal basis is needed"));
  }

  public boolean told() {
    return number != null || title != null;
  }

  /** As sentences name it. */
  public String asDocument() {
    return Stream.of(number == null ? title : number, date)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
