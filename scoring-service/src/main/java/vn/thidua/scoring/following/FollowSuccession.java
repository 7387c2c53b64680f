package vn.thidua.scoring.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.PeriodInfo;
import vn.thidua.scoring.periods.PeriodQueries;
import vn.thidua.scoring.sheets.SheetCause;
import vn.thidua.scoring.sheets.course.SheetHolders;

/**
 * Follows what cluster-service tells of successions: within the transaction of the inbox, each act
 * once, however often it is told. Which of two acts is heard first does not matter.
 *
 * <p>Only periods that are open and not over before the act are touched. Where a period was over
 * the sheet stays with its holder, and whoever follows it may finish it.
 */
@ApplicationScoped
public class FollowSuccession {

  private final EntityManager entities;
  private final PeriodQueries periods;
  private final SheetHolders sheets;
  private final ObjectMapper json;
  private final Clock clock;

  FollowSuccession(
      EntityManager entities,
      PeriodQueries periods,
      SheetHolders sheets,
      ObjectMapper json,
      Clock clock) {
    this.entities = entities;
    this.periods = periods;
    this.sheets = sheets;
    this.json = json;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void hear(JsonNode state) {
    ActState act = read(state);
    if (!act.carriedOut()) {
      return;
    }
    if (act.rectifies() != null) {
      undo(act, act.rectifies());
    } else if (act.rectifiedBy() == null && followed(act.id()) == null) {
      follow(act);
    }
  }

  private void follow(ActState act) {
    FollowedSuccession followed = new FollowedSuccession(act.id(), act.replaced(), clock.instant());
    entities.persist(followed);
    SheetCause cause = new SheetCause(act.id(), act.on(), act.document());
    eachCluster(
        followed,
        act,
        (period, cluster, replacements) ->
            carryOut(
                SheetRules.byAct(replacements, sheets.in(period.id(), cluster)), period, cause));
  }

  /** An act that was not followed yet never will be. */
  private void undo(ActState act, UUID undone) {
    FollowedSuccession followed = followed(undone);
    if (followed == null) {
      followed = new FollowedSuccession(undone, List.of(), clock.instant());
      entities.persist(followed);
    }
    if (followed.isUndone()) {
      return;
    }
    followed.undone(act.id(), clock.instant());
    SheetCause cause = new SheetCause(act.id(), act.on(), act.document());
    eachCluster(
        followed,
        act,
        (period, cluster, replacements) ->
            carryOut(
                SheetRules.byUndoing(
                    replacements,
                    sheets.touchedBy(undone, period.id(), cluster),
                    sheets.in(period.id(), cluster)),
                period,
                cause));
  }

  private void eachCluster(FollowedSuccession followed, ActState act, InCluster effect) {
    Map<UUID, List<Replacement>> byCluster =
        followed.replacements().stream().collect(Collectors.groupingBy(Replacement::clusterId));
    for (PeriodInfo period : periods.heldOpen(byCluster.keySet(), act.on())) {
      byCluster.forEach((cluster, replacements) -> {
        if (period.clusterIds().contains(cluster)) {
          effect.take(period, cluster, replacements);
        }
      });
    }
  }

  private void carryOut(List<SheetFate> fates, PeriodInfo period, SheetCause cause) {
    for (SheetFate fate : fates) {
      switch (fate) {
        case SheetFate.Moves(UUID sheet, UUID to) -> sheets.handOver(sheet, to, period, cause);
        case SheetFate.Closes(UUID sheet) -> sheets.close(sheet, period, cause);
        case SheetFate.Reopens(UUID sheet) -> sheets.reopen(sheet, period, cause);
      }
    }
  }

  private @Nullable FollowedSuccession followed(UUID id) {
    return entities.find(FollowedSuccession.class, id);
  }

  private ActState read(JsonNode state) {
    try {
      return json.treeToValue(state, ActState.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(
          "not the state of a succession: " + unreadable.getOriginalMessage(), unreadable);
    }
  }

  /** What happens in one cluster and period. */
  @FunctionalInterface
  private interface InCluster {
    void take(PeriodInfo period, UUID cluster, List<Replacement> replacements);
  }
}
