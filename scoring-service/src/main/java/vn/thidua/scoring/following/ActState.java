package vn.thidua.scoring.following;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of the state of a succession to follow it.
 *
 * @param on the first day on which it holds
 * @param rectifies the act that this one undoes
 * @param rectifiedBy the act that undid this one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ActState(
    UUID id,
    LocalDate on,
    LegalBasis legalBasis,
    String status,
    @Nullable UUID rectifies,
    @Nullable UUID rectifiedBy,
    List<Replacing> replacements) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record LegalBasis(@Nullable String number, @Nullable String title) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Replacing(UUID clusterId, UUID left, @Nullable UUID inPlace) {}

  boolean carriedOut() {
    return status.equals("CARRIED_OUT");
  }

  /** The document that it rests on. */
  @Nullable String document() {
    return legalBasis.number() == null ? legalBasis.title() : legalBasis.number();
  }

  List<Replacement> replaced() {
    return replacements.stream()
        .map(r -> new Replacement(r.clusterId(), r.left(), r.inPlace()))
        .toList();
  }
}
