package vn.thidua.cluster.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read here of a decision on awards; the rest is ignored. One that revokes gives none. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecisionState(
    UUID id, String number, LocalDate date, Issuer issuer, List<Given> awards, long version) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Issuer(String authority, @Nullable UUID organizationId) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Given(
      UUID id,
      String awardType,
      String level,
      String subject,
      UUID organizationId,
      int year,
      @Nullable LocalDate revokedOn) {}
}
