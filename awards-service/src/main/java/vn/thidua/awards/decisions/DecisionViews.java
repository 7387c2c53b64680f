package vn.thidua.awards.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;

/** Decisions on awards as the API shows them. */
final class DecisionViews {

  private DecisionViews() {}

  /** What the table of decisions itself holds. */
  record Head(
      DecisionRow row,
      String signerName,
      String signerPosition,
      @Nullable String reason,
      String recordedBy,
      Instant recordedAt) {}

  /** A decision in a list. */
  @Schema(name = "AwardDecisionRow")
  record DecisionRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      AwardDecision.Kind kind,
      String number,
      LocalDate date,
      IssuedBy issuer,
      @Nullable String title,
      @Schema(description = "The decision whose awards a REVOCATION takes back")
          @Nullable UUID revokedDecisionId,
      AwardDecision.@Nullable Ground ground,
      @Schema(description = "How many awards it gives") int awards,
      @Schema(description = "How many of these were taken back") int revokedAwards,
      long version) {}

  @Schema(name = "AwardDecisionIssuedBy")
  record IssuedBy(
      String authority,
      String authorityName,
      String authorityNameEn,
      @Nullable UUID organizationId,
      @Schema(description = "On the decision's date") @Nullable String organizationName) {}

  @Schema(name = "AwardDecisionSignedBy")
  record SignedBy(
      @Schema(
              description =
                  "Only to mandates for the organizer, the issuer or a holder, and to"
                      + " administrators")
          @Nullable String name,
      String position) {}

  /** A decision with its awards. */
  @Schema(name = "AwardDecision")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      AwardDecision.Kind kind,
      String number,
      LocalDate date,
      IssuedBy issuer,
      SignedBy signer,
      @Nullable String title,
      @Schema(description = "What a REVOCATION takes back, and why") @Nullable Revokes revokes,
      @Schema(description = "In the decision's order; none in a REVOCATION") List<Given> awards,
      String recordedBy,
      Instant recordedAt,
      long version) {}

  @Schema(name = "AwardDecisionRevokes")
  record Revokes(
      UUID decisionId,
      @Schema(description = "Law 06/2022/QH15, Art. 93, letters a to d")
          AwardDecision.Ground ground,
      String reason,
      List<UUID> awardIds) {}

  @Schema(name = "AwardGiven")
  record Given(
      UUID id,
      String awardType,
      @Schema(description = "On the decision's date") String awardTypeName,
      String awardTypeNameEn,
      CommendationType commendationType,
      Level level,
      Subject subject,
      UUID organizationId,
      @Schema(description = "On the decision's date; null while it is not known here")
          @Nullable String organizationName,
      @Schema(description = "null for a collective; empty for whoever may not read the name")
          @Nullable Named person,
      @Schema(description = "Year of the achievement") int year,
      @Nullable UUID proposalId,
      @Nullable LocalDate revokedOn,
      @Schema(description = "The decision by which it was taken back") @Nullable UUID revokedBy) {}

  @Schema(name = "AwardedPerson")
  record Named(@Nullable String name, @Nullable String position) {}
}
