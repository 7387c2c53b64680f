package vn.thidua.cluster.pledges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Aim;
import vn.thidua.cluster.pledges.count.Measure;
import vn.thidua.cluster.pledges.count.PledgeState;
import vn.thidua.cluster.pledges.count.Sign;
import vn.thidua.platform.files.FileView;

/** Pledges as the API shows them. */
public final class PledgeViews {

  private PledgeViews() {}

  /**
   * To what a pledge belongs: to an agreement or a movement of an organizer.
   *
   * @param clusterId on whose page it stands; null for none
   * @param parentId the pledge in which it is nested
   */
  record Belonging(
      UUID organizerId,
      @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Nullable UUID clusterId,
      @Nullable UUID parentId) {

    /** Of what is nested in the pledge that belongs so. */
    Belonging in(UUID parent) {
      return new Belonging(organizerId, agreementId, movementId, clusterId, parent);
    }
  }

  /** All that is kept of a pledge, for the log of changes. */
  record Kept(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      Belonging belonging,
      UUID organizationId,
      PledgeRequests.Content content,
      @Nullable String withdrawalReason,
      List<Entry> entries,
      long version) {

    record Entry(
        UUID id,
        LocalDate on,
        @Nullable BigDecimal amount,
        @Nullable Sign sign,
        @Nullable Boolean done,
        @Nullable UUID awardId,
        @Nullable UUID corrects,
        @Nullable String source,
        @Nullable String note,
        String toldBy,
        Instant toldAt) {}
  }

  /**
   * A pledge in a list.
   *
   * @param state as at the date asked for; null if the pledge was withdrawn
   */
  @Schema(name = "PledgeRow")
  public record PledgeRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Nullable UUID clusterId,
      @Nullable UUID parentId,
      UUID organizationId,
      @Schema(description = "On the pledge's first day") @Nullable String organizationName,
      String text,
      Measure measure,
      LocalDate from,
      @Schema(description = "The last day") LocalDate to,
      Aim.@Nullable Awards awards,
      Aim.@Nullable Ratio ratio,
      Aim.@Nullable Value value,
      @Schema(description = "As at the date asked for; null if it was withdrawn")
          @Nullable PledgeState state,
      @Schema(
              type = SchemaType.STRING,
              description = "Awards that count, or the amount told last, as at the date asked for")
          @Nullable BigDecimal reached,
      @Schema(description = "How what was reached stands to the amount told")
          @Nullable Sign reachedSign,
      long version) {}

  /** A pledge with what was told of it and what counts. */
  @Schema(name = "Pledge")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Nullable UUID clusterId,
      @Nullable UUID parentId,
      UUID organizationId,
      @Schema(description = "On the pledge's first day") @Nullable String organizationName,
      String text,
      Measure measure,
      LocalDate from,
      @Schema(description = "The last day") LocalDate to,
      Aim.@Nullable Awards awards,
      Aim.@Nullable Ratio ratio,
      Aim.@Nullable Value value,
      @Nullable String withdrawalReason,
      @Schema(description = "Pledges nested in it") List<UUID> nested,
      @Schema(description = "In the order in which they were written") List<EntryTold> entries,
      Progress progress,
      long version) {}

  /**
   * @param state null if the pledge was withdrawn
   * @param awards null if it does not count awards
   * @param latestEntryId the entry that holds; null if nothing was told, or awards are counted
   */
  @Schema(name = "PledgeProgress")
  record Progress(
      LocalDate asOf,
      @Nullable PledgeState state,
      @Nullable UUID latestEntryId,
      @Nullable CountedAwards awards) {}

  /**
   * @param count of awards that count, those included that entries tell by number
   * @param toldByNumber how many of these entries tell by number
   */
  @Schema(name = "PledgeAwards")
  record CountedAwards(
      @Schema(type = SchemaType.STRING, examples = "2") BigDecimal count,
      @Schema(type = SchemaType.STRING, examples = "0") BigDecimal toldByNumber,
      @Schema(description = "Each once, in the order of their decisions")
          List<CountedAward> counting,
      @Schema(description = "Held no more") List<CountedAward> revoked) {}

  @Schema(name = "PledgeAward")
  record CountedAward(
      UUID awardId,
      UUID decisionId,
      String decisionNumber,
      LocalDate decidedOn,
      String awardType,
      UUID organizationId,
      @Schema(description = "Whether a person of the organization holds it") boolean person,
      @Nullable LocalDate revokedOn,
      @Schema(description = "By which pledges it counts: this one, or those nested in it")
          List<UUID> through) {}

  @Schema(name = "PledgeEntry")
  record EntryTold(
      UUID id,
      LocalDate on,
      @Schema(type = SchemaType.STRING, examples = "94.5") @Nullable BigDecimal amount,
      @Nullable Sign sign,
      @Nullable Boolean done,
      @Nullable UUID awardId,
      @Schema(description = "The entry that was mistaken") @Nullable UUID corrects,
      @Schema(description = "The entry that says so of this one") @Nullable UUID correctedBy,
      @Nullable String source,
      @Nullable String note,
      List<FileView> files,
      String toldBy,
      Instant toldAt) {}

  /** Kept, on the way, missed: of a cluster, an agreement, a movement or a unit. */
  @Schema(name = "PledgeOverview")
  public record Overview(LocalDate asOf, Counts counts, List<OfUnit> units) {}

  @Schema(name = "PledgesOfUnit")
  public record OfUnit(
      UUID organizationId,
      @Nullable String organizationName,
      Counts counts,
      List<PledgeRow> pledges) {}

  @Schema(name = "PledgeCounts")
  public record Counts(int kept, int onTheWay, int missed, int withdrawn) {

    static Counts of(List<PledgeRow> rows) {
      int[] states = new int[PledgeState.values().length];
      int withdrawn = 0;
      for (PledgeRow row : rows) {
        PledgeState state = row.state();
        if (state == null) {
          withdrawn++;
        } else {
          states[state.ordinal()]++;
        }
      }
      return new Counts(
          states[PledgeState.KEPT.ordinal()],
          states[PledgeState.ON_THE_WAY.ordinal()],
          states[PledgeState.MISSED.ordinal()],
          withdrawn);
    }
  }
}
