package vn.thidua.scoring.sheets;

import static vn.thidua.platform.identity.MandateRole.OFFICER;
import static vn.thidua.platform.identity.MandateRole.REVIEWER;
import static vn.thidua.platform.identity.MandateRole.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Leadership;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.participants.Successions;
import vn.thidua.scoring.periods.PeriodInfo;

/** Decides, on the sheet itself and by mandate, who sees it and who acts on it. */
@ApplicationScoped
public class SheetAccess {

  private final Acting acting;
  private final Participants participants;
  private final Successions successions;
  private final Clock clock;

  SheetAccess(Acting acting, Participants participants, Successions successions, Clock clock) {
    this.acting = acting;
    this.participants = participants;
    this.successions = successions;
    this.clock = clock;
  }

  public SheetRights of(Actor actor, UUID organization, UUID cluster, PeriodInfo period) {
    Mandates mandates = acting.of(actor);
    UUID organizer = period.organizerId();
    Set<UUID> holders = successions.heirsOf(Set.of(organization));
    boolean member = mandates.actsForAny(holders);
    Set<UUID> reviewers = reviewing(organization, cluster, period);
    Optional<HeldMandate> headReviewer =
        reviewers.stream()
            .flatMap(reviewer -> mandates.mandateFor(reviewer, REVIEWER).stream())
            .findFirst();
    return new SheetRights(
        member,
        officer(mandates, organization, holders),
        headReviewer.orElse(null),
        mandates.mandateFor(organizer, REVIEWER).orElse(null),
        mandates.actsFor(organizer),
        mandates.mandateFor(organizer, REVIEWER, SECRETARY).orElse(null),
        mandates.held().stream()
            .anyMatch(held -> held.target().equals(organizer) && held.role() != REVIEWER));
  }

  /** As {@link #of} would say, without asking who leads; null if the actor is none. */
  @Nullable HeldMandate officerOf(Actor actor, Sheet sheet) {
    Mandates mandates = acting.of(actor);
    UUID organization = sheet.organizationId();
    HeldMandate own = mandates.mandateFor(organization, OFFICER).orElse(null);
    return own == null
        ? officer(mandates, organization, successions.heirsOf(Set.of(organization)))
        : own;
  }

  /** Of the organization itself, or of one that follows it where it is no more. */
  private static @Nullable HeldMandate officer(
      Mandates mandates, UUID organization, Set<UUID> holders) {
    return mandates
        .mandateFor(organization, OFFICER)
        .or(() ->
            holders.stream()
                .flatMap(holder -> mandates.mandateFor(holder, OFFICER).stream())
                .findFirst())
        .orElse(null);
  }

  /**
   * Whose reviewers stand in the head's place for a member: the head in office today, be it only
   * acting; a deputy for the head's own sheet, or where no head is in office; the organizer where
   * there is no deputy either. Whoever follows one that is no more stands in its place.
   */
  private Set<UUID> reviewing(UUID organization, UUID cluster, PeriodInfo period) {
    List<Leadership> leaders = participants.leadersOn(cluster, period.year(), LocalDate.now(clock));
    Set<UUID> heads =
        leaders.stream()
            .filter(Leadership::isHead)
            .map(Leadership::organizationId)
            .filter(head -> !head.equals(organization))
            .collect(Collectors.toSet());
    if (!heads.isEmpty()) {
      return successions.heirsOf(heads);
    }
    Set<UUID> deputies =
        leaders.stream()
            .filter(leader -> !leader.isHead())
            .map(Leadership::organizationId)
            .filter(deputy -> !deputy.equals(organization))
            .collect(Collectors.toSet());
    return deputies.isEmpty() ? Set.of(period.organizerId()) : successions.heirsOf(deputies);
  }

  public SheetRights requireVisible(Actor actor, Sheet sheet, PeriodInfo period) {
    SheetRights rights = of(actor, sheet.organizationId(), sheet.clusterId(), period);
    if (!rights.visible()) {
      throw ProblemException.notFound("score sheet", sheet.id());
    }
    return rights;
  }

  static HeldMandate requireWriter(SheetRights rights, Stage stage) {
    return switch (stage) {
      case SELF -> requireOfficer(rights);
      case HEAD -> requireHeadReviewer(rights);
      case OFFICE -> requireOfficeReviewer(rights);
    };
  }

  public static HeldMandate requireOfficer(SheetRights rights) {
    HeldMandate mandate = rights.officer();
    if (mandate == null) {
      throw ProblemException.forbidden(
          "Chỉ cán bộ được phân công của đơn vị được làm việc này.",
          "Only an officer of the organization may do this.");
    }
    return mandate;
  }

  public static HeldMandate requireHeadReviewer(SheetRights rights) {
    requireNotOwn(rights);
    HeldMandate mandate = rights.headReviewer();
    if (mandate == null) {
      throw ProblemException.forbidden(
          "Chỉ người thẩm định của cụm trưởng (hoặc thay cụm trưởng) được làm việc này.",
          "Only a reviewer of the cluster's head, or in its place, may do this.");
    }
    return mandate;
  }

  public static HeldMandate requireOfficeReviewer(SheetRights rights) {
    requireNotOwn(rights);
    HeldMandate mandate = rights.officeReviewer();
    if (mandate == null) {
      throw ProblemException.forbidden(
          "Chỉ người thẩm định của cơ quan thường trực được làm việc này.",
          "Only a reviewer of the standing office may do this.");
    }
    return mandate;
  }

  /** For what is nobody's turn: either reviewer may be told so. */
  public static HeldMandate requireReviewer(SheetRights rights) {
    requireNotOwn(rights);
    HeldMandate office = rights.officeReviewer();
    return office == null ? requireHeadReviewer(rights) : office;
  }

  public static HeldMandate requireOffice(SheetRights rights) {
    requireNotOwn(rights);
    HeldMandate mandate = rights.office();
    if (mandate == null) {
      throw ProblemException.forbidden(
          "Chỉ cơ quan thường trực được làm việc này.", "Only the standing office may do this.");
    }
    return mandate;
  }

  private static void requireNotOwn(SheetRights rights) {
    if (rights.member()) {
      throw ProblemException.forbidden(
          "Không ai thẩm định đơn vị mà mình đang được phân công.",
          "Nobody reviews a unit that they act for.");
    }
  }
}
