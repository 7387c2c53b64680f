package vn.thidua.cluster.exemplars;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.content.ExemplarKind;
import vn.thidua.cluster.exemplars.content.ExemplarStepKind;
import vn.thidua.cluster.parties.ByWhom;
import vn.thidua.cluster.parties.Person;
import vn.thidua.platform.files.FileView;

/** Exemplars as the API shows them. */
public final class ExemplarViews {

  private ExemplarViews() {}

  /**
   * An exemplar in a list. Organizations and clusters are called as at the end of its last year.
   *
   * @param organizationName of the collective, or of that to which it belongs
   * @param steps which were taken or run, each once
   * @param replications how many places followed it
   * @param honors how often it was honored
   */
  @Schema(name = "ExemplarRow")
  public record ExemplarRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable String clusterName,
      int year,
      @Nullable Integer toYear,
      ExemplarKind kind,
      @Nullable Person person,
      @Nullable UUID organizationId,
      @Nullable String organizationName,
      @Nullable String name,
      @Nullable String field,
      List<ExemplarStepKind> steps,
      int replications,
      int honors,
      boolean withdrawn,
      long version) {}

  /** One, with all that was told of it. */
  @Schema(name = "Exemplar")
  record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable String clusterName,
      int year,
      @Nullable Integer toYear,
      ExemplarKind kind,
      @Nullable Person person,
      @Nullable UUID organizationId,
      @Nullable String organizationName,
      @Nullable String name,
      @Nullable String field,
      @Nullable String about,
      List<Step> steps,
      List<Replication> replications,
      List<Honor> honors,
      List<FileView> files,
      boolean withdrawn,
      @Nullable String withdrawalReason,
      long version) {

    static One of(ExemplarRow row, Told told, Entries entries, List<FileView> files) {
      return new One(
          row.id(),
          row.source(),
          row.key(),
          row.organizerId(),
          row.clusterId(),
          row.clusterName(),
          row.year(),
          row.toYear(),
          row.kind(),
          row.person(),
          row.organizationId(),
          row.organizationName(),
          row.name(),
          row.field(),
          told.about(),
          entries.steps(),
          entries.replications(),
          entries.honors(),
          files,
          row.withdrawn(),
          told.withdrawalReason(),
          row.version());
    }
  }

  /** What stands in no list. */
  record Told(@Nullable String about, @Nullable String withdrawalReason) {}

  record Entries(List<Step> steps, List<Replication> replications, List<Honor> honors) {}

  /**
   * @param to first day on which it was over; null while it runs, or if nobody told
   */
  @Schema(name = "ExemplarStep")
  record Step(
      UUID id,
      ExemplarStepKind step,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable ByWhom by,
      @Nullable String note,
      List<FileView> files) {}

  @Schema(name = "ExemplarReplication")
  record Replication(
      UUID id,
      @Nullable UUID organizationId,
      @Nullable String organizationName,
      @Nullable String place,
      @Nullable LocalDate on,
      @Nullable String note,
      List<FileView> files) {}

  /**
   * What awards-service said of the award.
   *
   * @param awardType its code
   * @param revokedOn first day on which it is held no more
   */
  @Schema(name = "ExemplarAward")
  record Award(
      String awardType,
      String decisionNumber,
      LocalDate decidedOn,
      @Nullable LocalDate revokedOn) {}

  @Schema(name = "ExemplarHonor")
  record Honor(
      UUID id,
      @Nullable UUID awardId,
      @Nullable Award award,
      @Nullable String text,
      @Nullable LocalDate on,
      @Nullable String note,
      List<FileView> files) {}
}
