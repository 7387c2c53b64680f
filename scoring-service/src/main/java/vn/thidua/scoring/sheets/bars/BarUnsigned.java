package vn.thidua.scoring.sheets.bars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.scoring.agreements.KnownAgreements;
import vn.thidua.scoring.agreements.Signing;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.SignatureRule;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.BarImposed;
import vn.thidua.scoring.sheets.SheetEvents.BarLifted;
import vn.thidua.scoring.sheets.SheetEvents.SheetEvent;
import vn.thidua.scoring.sheets.SheetRepository;
import vn.thidua.scoring.sheets.SheetStatus;

/**
 * Bars the sheets of those who did not sign the agreement, where the period says so, and lifts the
 * bar when they sign late or the rule falls. It brings a sheet to what the rule, the agreement as
 * heard of and the sheet's holders say now, whatever came first and however often it is asked.
 * Periods that are closed and sheets that nobody goes on with stay as they are.
 */
@ApplicationScoped
public class BarUnsigned {

  /** Imposed and lifted by the rule only. */
  public static final String CODE = "NOT_SIGNED";

  private static final String RULE = "signature-rule";

  private final SheetRepository sheets;
  private final KnownAgreements agreements;
  private final SheetEvents events;
  private final EntityManager entities;
  private final Clock clock;

  BarUnsigned(
      SheetRepository sheets,
      KnownAgreements agreements,
      SheetEvents events,
      EntityManager entities,
      Clock clock) {
    this.sheets = sheets;
    this.agreements = agreements;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Every sheet of the cluster in the period.
   *
   * @param period locked by the caller, so that nobody writes a sheet meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(PeriodInfo period, UUID cluster) {
    if (!period.open()) {
      return;
    }
    Signing signing = agreements.of(cluster, period.year()).orElse(null);
    Map<UUID, Set<UUID>> former = formerHolders(period.id(), cluster);
    for (Sheet sheet : withBars(period.id(), cluster)) {
      settle(sheet, period, signing, former.getOrDefault(sheet.id(), Set.of()));
    }
  }

  /** One sheet, which is new or in other hands. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(Sheet sheet, PeriodInfo period) {
    settle(
        sheet,
        period,
        agreements.of(sheet.clusterId(), period.year()).orElse(null),
        formerHolders(period.id(), sheet.clusterId()).getOrDefault(sheet.id(), Set.of()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(@Observes SignatureRule rule) {
    rule.period().clusterIds().stream().sorted().forEach(cluster -> settle(rule.period(), cluster));
  }

  private void settle(Sheet sheet, PeriodInfo period, @Nullable Signing signing, Set<UUID> former) {
    if (sheet.status() == SheetStatus.CLOSED) {
      return;
    }
    boolean barred = sheet.hasBar(CODE);
    if (signing != null
        && period.unsignedBars()
        && signing.misses(sheet.organizationId(), former)) {
      if (!barred) {
        impose(sheet, period, signing);
      }
    } else if (barred) {
      lift(sheet, period);
    }
  }

  private void impose(Sheet sheet, PeriodInfo period, Signing signing) {
    String reason =
        "Chưa ký giao ước thi đua năm %d, đóng ngày %s"
            .formatted(signing.year(), signing.closedOn());
    Sheet.State before = sheet.state();
    sheet.imposeByRule(CODE, reason, null, signing.agreementId(), RULE, clock.instant());
    publish(new BarImposed(CODE, reason, signing.agreementId(), null), period, before, sheet);
  }

  /** One that somebody imposed under this code, before the rule was there, is theirs to lift. */
  private void lift(Sheet sheet, PeriodInfo period) {
    String reason =
        period.unsignedBars()
            ? "Đã ký giao ước thi đua năm %d".formatted(period.year())
            : "Kỳ không còn loại đơn vị chưa ký giao ước thi đua";
    if (sheet.hasBarOfRule(CODE)) {
      Sheet.State before = sheet.state();
      UUID agreement = sheet.liftByRule(CODE, reason, RULE, clock.instant());
      publish(new BarLifted(CODE, reason, agreement, null), period, before, sheet);
    }
  }

  private void publish(SheetEvent fact, PeriodInfo period, Sheet.State before, Sheet sheet) {
    sheets.flush();
    Sheet.State after = sheet.state();
    events.publish(By.system(RULE), period, fact, before, after, after);
  }

  private List<Sheet> withBars(UUID period, UUID cluster) {
    return entities
        .createQuery(
            "select distinct s from Sheet s left join fetch s.bars"
                + " where s.periodId = :period and s.clusterId = :cluster order by s.id",
            Sheet.class)
        .setParameter("period", period)
        .setParameter("cluster", cluster)
        .getResultList();
  }

  /** By sheet, in whose hands it was because of successions. */
  private Map<UUID, Set<UUID>> formerHolders(UUID period, UUID cluster) {
    Map<UUID, Set<UUID>> former = new HashMap<>();
    entities
        .createQuery(
            "select sheet.id, fromOrganizationId from SheetAct where fromOrganizationId is not null"
                + " and sheet.periodId = :period and sheet.clusterId = :cluster",
            Tuple.class)
        .setParameter("period", period)
        .setParameter("cluster", cluster)
        .getResultStream()
        .forEach(row ->
            former
                .computeIfAbsent(row.get(0, UUID.class), sheet -> new HashSet<>())
                .add(row.get(1, UUID.class)));
    return former;
  }
}
