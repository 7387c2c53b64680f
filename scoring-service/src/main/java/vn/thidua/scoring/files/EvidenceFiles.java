package vn.thidua.scoring.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thidua.platform.files.FileOwner;
import vn.thidua.platform.files.ServiceFiles;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.participants.Awaiting;
import vn.thidua.scoring.participants.Successions;

/** Files of organizers and organizations, used by the sheets that they prove. */
@ApplicationScoped
class EvidenceFiles implements ServiceFiles {

  /**
   * Its owner's people and those who see the self-score of a sheet that uses it, be it in a
   * complaint: the rules of {@code sheets.SheetAccess} and of what a reviewer sees of a draft, in
   * SQL.
   */
  private static final String VISIBLE =
      """
      (f.organizer_id in (:acting) or f.organization_id in (:acting) or exists (
         select 1 from document_use u
           left join complaint c on c.id = u.aggregate_id and u.aggregate_type = 'complaint'
           join score_sheet s on s.id = coalesce(c.sheet_id, u.aggregate_id)
           join period p on p.id = s.period_id
          where u.file_id = f.id and u.aggregate_type in ('score-sheet', 'complaint')
            and (s.organization_id in (:acting)
              or p.organizer_id in (:overseeing)
              or s.status <> 'DRAFT' and (p.organizer_id in (:reviewing) or exists (
                 select 1 from known_leader l
                  where l.cluster_id = s.cluster_id and l.year = p.year
                    and (l.valid_from is null or l.valid_from <= :today)
                    and (l.ended_on is null or l.ended_on > :today)
                    and l.organization_id in (:reviewing) and l.organization_id <> s.organization_id
                    and (l.role = 'HEAD' or (l.role = 'DEPUTY_HEAD' and not exists (
                          select 1 from known_leader h
                           where h.cluster_id = s.cluster_id and h.year = p.year
                             and (h.valid_from is null or h.valid_from <= :today)
                             and (h.ended_on is null or h.ended_on > :today)
                             and h.role = 'HEAD'
                             and h.organization_id <> s.organization_id))))))))
      """;

  private static final UUID NOBODY = new UUID(0, 0);

  private final Acting acting;
  private final Awaiting awaiting;
  private final Successions successions;
  private final Clock clock;

  EvidenceFiles(Acting acting, Awaiting awaiting, Successions successions, Clock clock) {
    this.acting = acting;
    this.awaiting = awaiting;
    this.successions = successions;
    this.clock = clock;
  }

  @Override
  public String path() {
    return EvidenceFileResource.PATH;
  }

  @Override
  public void requireKnown(FileOwner owner) {
    if (owner.organizerId() != null) {
      awaiting.organizer(owner.organizerId());
    }
    if (owner.organizationId() != null) {
      awaiting.organization(owner.organizationId());
    }
  }

  @Override
  public void onlyVisible(Where where, Actor actor) {
    if (actor.isAdministrator()) {
      return;
    }
    Mandates mandates = acting.of(actor);
    if (mandates.held().isEmpty()) {
      where.and("1 = 0");
      return;
    }
    Set<UUID> reviewing = targets(mandates, role -> role == MandateRole.REVIEWER);
    Set<UUID> overseeing = targets(mandates, role -> role != MandateRole.REVIEWER);
    where
        .and(VISIBLE, "acting", successions.heldBy(mandates.targets()))
        .with("overseeing", orNobody(overseeing))
        .with("reviewing", orNobody(successions.heldBy(reviewing)))
        .with("today", LocalDate.now(clock));
  }

  private static Set<UUID> targets(Mandates mandates, Predicate<MandateRole> inRole) {
    return mandates.held().stream()
        .filter(mandate -> inRole.test(mandate.role()))
        .map(HeldMandate::target)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<UUID> orNobody(Set<UUID> ids) {
    return ids.isEmpty() ? Set.of(NOBODY) : ids;
  }
}
