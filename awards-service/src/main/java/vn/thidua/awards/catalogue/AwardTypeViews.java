package vn.thidua.awards.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Kind;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;

/** Award types and authorities as the API shows them. */
final class AwardTypeViews {

  private AwardTypeViews() {}

  /** An award type in a list, as it is on a date. */
  @Schema(name = "AwardTypeRow")
  record Row(
      UUID id,
      String code,
      String name,
      String nameEn,
      Kind kind,
      Level level,
      List<Subject> subjects,
      List<CommendationType> commendationTypes,
      boolean requiresRanking,
      String citation,
      @Schema(description = "Whether the citation was read, not remembered") boolean verified,
      LocalDate from,
      @Nullable LocalDate to,
      long version) {}

  /** An award type with its history. */
  @Schema(name = "AwardType")
  record One(
      UUID id,
      String code,
      @Schema(description = "What it is on the date asked for; null if it is nothing then")
          @Nullable Content onDate,
      @Schema(description = "Everything it ever was, in order") List<Content> versions,
      long version) {}

  /** What an award type is from one date to another. */
  @Schema(name = "AwardTypeContent")
  record Content(
      String name,
      String nameEn,
      Kind kind,
      Level level,
      List<Subject> subjects,
      List<CommendationType> commendationTypes,
      @Schema(description = "Whether a proposal for merit must refer to a ranking")
          boolean requiresRanking,
      @Nullable String rankingCitation,
      String citation,
      @Schema(description = "Whether the citation was read, not remembered") boolean verified,
      @Schema(description = "Where it was found, and what of it is uncertain")
          @Nullable String source,
      LocalDate from,
      @Schema(description = "First day on which it no longer holds") @Nullable LocalDate to,
      @Schema(description = "Who decides; none: nobody is known who may")
          List<Decides> authorities) {

    boolean holdsOn(LocalDate date) {
      return !from.isAfter(date) && (to == null || to.isAfter(date));
    }
  }

  @Schema(name = "AwardTypeAuthority")
  record Decides(
      String authority,
      String citation,
      @Schema(description = "Whether the citation was read, not remembered") boolean verified,
      LocalDate from,
      @Schema(description = "First day on which it no longer holds") @Nullable LocalDate to) {}

  /** Cấp có thẩm quyền. */
  @Schema(name = "Authority")
  record AuthorityView(
      String code,
      String name,
      String nameEn,
      @Schema(description = "Of the state: no organization of the register issues its decisions")
          boolean stateLevel,
      @Schema(description = "By which law, and for heads of which kinds of organizations")
          List<HeldBy> heldBy) {}

  @Schema(name = "AuthorityHolder")
  record HeldBy(
      @Schema(description = "Kind of the issuing organization; null for an authority of the state")
          @Nullable String organizationKind,
      String citation,
      @Schema(description = "Whether the citation was read, not remembered") boolean verified,
      LocalDate from,
      @Schema(description = "First day on which it no longer holds") @Nullable LocalDate to) {}
}
