package vn.thidua.cluster.successions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.successions.plan.ActKind;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.work.WorkItem;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.Language;

/** Successions as the API shows them. */
final class SuccessionViews {

  private SuccessionViews() {}

  /** An act in a list. */
  @Schema(name = "SuccessionRow")
  record SuccessionRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      @Nullable UUID organizerId,
      ActKind kind,
      @Schema(description = "First day on which it holds") LocalDate on,
      LegalBasis legalBasis,
      List<Named> predecessors,
      List<Named> successors,
      Succession.Status status,
      @Schema(description = "The act that this one undoes") @Nullable UUID rectifies,
      @Schema(description = "The act that undid this one") @Nullable UUID rectifiedBy,
      long version) {}

  /** One act. */
  @Schema(name = "Succession")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      @Nullable UUID organizerId,
      ActKind kind,
      @Schema(description = "First day on which it holds") LocalDate on,
      LegalBasis legalBasis,
      List<Named> predecessors,
      List<Named> successors,
      SuccessionRequests.@Nullable Change change,
      @Schema(description = "Where the rule for the successor's membership is set aside")
          List<SuccessionRequests.Membership> memberships,
      Succession.Status status,
      @Schema(description = "Why it was withdrawn, or why it undoes another act")
          @Nullable String reason,
      @Schema(description = "The act that this one undoes") @Nullable UUID rectifies,
      @Schema(description = "The act that undid this one") @Nullable UUID rectifiedBy,
      @Schema(description = "Who left which cluster, and who joined in place; once carried out")
          List<Replacement> replacements,
      String plannedBy,
      Instant plannedAt,
      @Nullable String carriedOutBy,
      @Nullable Instant carriedOutAt,
      long version) {}

  /**
   * @param organizationId null for one that is yet to be established
   * @param name on the day before the act, of a successor on its day
   */
  @Schema(name = "SuccessionOrganization")
  record Named(@Nullable UUID organizationId, @Nullable String name) {}

  @Schema(name = "SuccessionReplacement")
  record Replacement(UUID clusterId, UUID organizerId, UUID left, @Nullable UUID inPlace) {}

  /** What an act would do, and everything that stands against it. */
  @Schema(name = "SuccessionPreview")
  record Preview(
      @Schema(description = "Whether nothing stands against it but perhaps its day")
          boolean possible,
      @Schema(description = "Whether its day has come") boolean due,
      List<Refused> refusals,
      @Schema(description = "Empty if the act is wrong in itself") Effects effects,
      @Schema(description = "Sheets and proposals that others have in hand for who ends or changes")
          List<WorkItem> work) {}

  /**
   * @param pointer JSON pointer into the act
   * @param code the rule
   */
  @Schema(name = "SuccessionRefusal")
  record Refused(String pointer, String code, String message) {
    static Refused of(FieldError error, Language language) {
      return new Refused(error.pointer(), error.code(), error.message().in(language));
    }
  }
}
