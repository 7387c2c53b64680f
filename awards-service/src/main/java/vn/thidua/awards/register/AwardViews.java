package vn.thidua.awards.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;

/** The register as the API shows it. */
final class AwardViews {

  private AwardViews() {}

  /** One holder of one award. */
  @Schema(name = "RegisteredAward")
  record AwardRow(
      UUID id,
      DecidedBy decision,
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
          @Nullable Holder person,
      @Schema(description = "Year of the achievement") int year,
      @Nullable UUID proposalId,
      AwardFilter.Status status,
      @Nullable LocalDate revokedOn,
      @Schema(description = "The decision by which it was taken back") @Nullable UUID revokedBy) {}

  @Schema(name = "RegisteredAwardDecision")
  record DecidedBy(UUID id, UUID organizerId, String number, LocalDate date, String authority) {}

  @Schema(name = "RegisteredAwardPerson")
  record Holder(@Nullable String name, @Nullable String position) {}

  @Schema(name = "AwardCounts")
  record Counts(
      @Schema(description = "Of all groups") long total,
      @Schema(description = "By award type, level and subject") List<Group> items) {}

  @Schema(name = "AwardCount")
  record Group(String awardType, Level level, Subject subject, long count) {}
}
