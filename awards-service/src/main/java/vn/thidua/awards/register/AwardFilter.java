package vn.thidua.awards.register;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.PathValue;

/** What the register is asked, as the query of a request has it. */
class AwardFilter {

  /** Whether an award is still held, or was taken back. */
  @Schema(name = "AwardStatus")
  enum Status {
    HELD,
    REVOKED
  }

  @QueryParam("organizationId")
  @Nullable String organizationId;

  @Parameter(description = "true: also what all that the organization was made of holds")
  @QueryParam("withPredecessors")
  @Nullable String withPredecessors;

  @Parameter(description = "Holders that were members of the cluster in the award's year")
  @QueryParam("clusterId")
  @Nullable String clusterId;

  @QueryParam("organizerId")
  @Nullable String organizerId;

  @Parameter(description = "Of the achievement")
  @QueryParam("year")
  @Nullable String year;

  @QueryParam("awardType")
  @Nullable String awardType;

  @Parameter(description = "STATE, MINISTRY_PROVINCE or GRASSROOTS")
  @QueryParam("level")
  @Nullable String level;

  @Parameter(description = "PERSON or COLLECTIVE")
  @QueryParam("subject")
  @Nullable String subject;

  @Parameter(description = "Held on this day, in Viet Nam: decided by then and not revoked by then")
  @QueryParam("at")
  @Nullable String at;

  @Parameter(description = "HELD or REVOKED: today, or on the day that at names")
  @QueryParam("status")
  @Nullable String status;

  @Parameter(
      description =
          "Tìm theo tên người nhận, không cần dấu / In the holder's name, without marks; persons"
              + " are found by those who may read their names")
  @QueryParam("q")
  @Nullable String q;

  /** What was asked, understood; null means any. */
  record Asked(
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable UUID clusterId,
      @Nullable UUID organizerId,
      @Nullable Integer year,
      @Nullable String awardType,
      @Nullable Level level,
      @Nullable Subject subject,
      @Nullable LocalDate at,
      @Nullable Status status,
      @Nullable String q) {

    /**
     * On the columns of {@code award a}, all but the search by name.
     *
     * @param holders the organization that was asked for, perhaps with all that it was made of;
     *     null for any
     */
    Where where(@Nullable Set<UUID> holders) {
      Where where =
          new Where()
              .and("a.organization_id in (:holders)", "holders", holders)
              .and(IN_CLUSTER, "cluster", clusterId)
              .and("a.organizer_id = :organizer", "organizer", organizerId)
              .and("a.year = :year", "year", year)
              .and("a.award_type = :type", "type", awardType)
              .and("a.level = :level", "level", level == null ? null : level.name())
              .and("a.subject = :subject", "subject", subject == null ? null : subject.name());
      if (at == null) {
        return status == null
            ? where
            : where.and(
                status == Status.HELD ? "a.revoked_on is null" : "a.revoked_on is not null");
      }
      return where
          .and("a.decided_on <= :at", "at", at)
          .and(
              status == Status.REVOKED
                  ? "a.revoked_on <= :at"
                  : "(a.revoked_on is null or a.revoked_on > :at)");
    }
  }

  private static final String IN_CLUSTER =
      """
      exists (select 1 from known_member m
               where m.cluster_id = :cluster and m.organization_id = a.organization_id
                 and m.valid_from <= make_date(a.year, 12, 31)
                 and (m.valid_to is null or m.valid_to > make_date(a.year, 1, 1)))
      """;

  Asked asked() {
    return new Asked(
        PathValue.uuid("organizationId", organizationId),
        Boolean.TRUE.equals(PathValue.bool("withPredecessors", withPredecessors)),
        PathValue.uuid("clusterId", clusterId),
        PathValue.uuid("organizerId", organizerId),
        PathValue.integer("year", year),
        awardType,
        PathValue.constant("level", Level.class, level),
        PathValue.constant("subject", Subject.class, subject),
        PathValue.date("at", at),
        PathValue.constant("status", Status.class, status),
        q);
  }
}
