package vn.thidua.cluster.pledges.count;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is promised, as far as it can be measured. */
public sealed interface Aim {

  /** Only in words; an entry tells whether it was done. */
  record InWords() implements Aim {}

  /** At least so many awards of these types, decided by one of these authorities or issuers. */
  @Schema(name = "PledgedAwards")
  record Awards(
      @NotNull @Min(1) @Max(100_000) Integer atLeast,
      @Schema(description = "Codes of award types, one of which it is; any without") @Size(max = 50)
          @Nullable List<@NotNull @Size(max = 64) @Pattern(regexp = CODE) String> awardTypes,
      @Schema(description = "Codes of authorities that may have decided, besides the issuers")
          @Size(max = 50)
          @Nullable List<@NotNull @Size(max = 64) @Pattern(regexp = CODE) String> authorities,
      @Schema(
              description =
                  "Organizations whose heads may have decided, besides the authorities; anybody"
                      + " without both")
          @Size(max = 50)
          @Nullable List<@NotNull UUID> issuers,
      @NotNull Scope scope,
      @Schema(description = "The people meant, as \"Ban lãnh đạo Sở\"; exactly with ROLE_GROUP")
          @Size(min = 1, max = 200)
          @Nullable String roleGroup)
      implements Aim {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    boolean asksFor(Given award) {
      UUID issuer = award.issuer();
      return (orNone(awardTypes).isEmpty() || orNone(awardTypes).contains(award.awardType()))
          && (ofAnybody()
              || orNone(authorities).contains(award.authority())
              || (issuer != null && orNone(issuers).contains(issuer)));
    }

    /** Whether every award that this asks for is one that the other asks for, whoever holds it. */
    boolean within(Awards other) {
      return (orNone(other.awardTypes).isEmpty()
              || (!orNone(awardTypes).isEmpty()
                  && orNone(other.awardTypes).containsAll(orNone(awardTypes))))
          && (other.ofAnybody()
              || (!ofAnybody()
                  && orNone(other.authorities).containsAll(orNone(authorities))
                  && orNone(other.issuers).containsAll(orNone(issuers))));
    }

    private boolean ofAnybody() {
      return orNone(authorities).isEmpty() && orNone(issuers).isEmpty();
    }

    private static <T> Collection<T> orNone(@Nullable List<T> list) {
      return list == null ? List.of() : list;
    }
  }

  /** So many of so many: 32 of 35 targets. */
  @Schema(name = "PledgedRatio")
  record Ratio(
      @Schema(pattern = Quantity.PATTERN) @NotNull @Quantity BigDecimal target,
      @Schema(pattern = Quantity.PATTERN) @NotNull @Quantity BigDecimal of)
      implements Aim {}

  /** A number to be passed, reached or kept below: disbursement over 94 %. */
  @Schema(name = "PledgedValue")
  record Value(
      @NotNull Sign sign,
      @Schema(pattern = Quantity.PATTERN) @NotNull @Quantity BigDecimal amount,
      @Schema(description = "As \"%\" or \"tỷ đồng\"") @Size(min = 1, max = 50)
          @Nullable String unit)
      implements Aim {}
}
