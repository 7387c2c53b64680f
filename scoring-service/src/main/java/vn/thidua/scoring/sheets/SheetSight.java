package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.participants.Successions;

/** Who sees a sheet, as {@link SheetAccess} says it, for many sheets at once. */
@ApplicationScoped
public class SheetSight {

  private static final String VISIBLE =
      """
      (s.organization_id in (:acting) or p.organizer_id in (:acting) or exists (
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
                     and h.role = 'HEAD' and h.organization_id <> s.organization_id)))))
      """;

  private static final UUID NOBODY = new UUID(0, 0);

  private final Acting acting;
  private final Successions successions;
  private final Clock clock;

  SheetSight(Acting acting, Successions successions, Clock clock) {
    this.acting = acting;
    this.successions = successions;
    this.clock = clock;
  }

  /** Narrows a list that joins {@code score_sheet s} and its {@code period p}. */
  public Where onlyVisible(Where where, Actor actor) {
    Mandates mandates = acting.of(actor);
    return where
        .and(VISIBLE, "acting", orNobody(successions.heldBy(mandates.targets())))
        .with("reviewing", orNobody(successions.heldBy(reviewing(mandates))))
        .with("today", LocalDate.now(clock));
  }

  private static Set<UUID> reviewing(Mandates mandates) {
    return mandates.held().stream()
        .filter(mandate -> mandate.role() == MandateRole.REVIEWER)
        .map(HeldMandate::target)
        .collect(Collectors.toSet());
  }

  private static Collection<UUID> orNobody(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of(NOBODY) : ids;
  }
}
