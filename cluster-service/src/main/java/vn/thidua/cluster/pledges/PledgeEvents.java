package vn.thidua.cluster.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Aim;
import vn.thidua.cluster.pledges.count.Measure;
import vn.thidua.cluster.pledges.count.Sign;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to pledges. */
@ApplicationScoped
class PledgeEvents {

  /** What this feature publishes. */
  sealed interface PledgeEvent {}

  record PledgeMade(UUID organizationId, Measure measure) implements PledgeEvent {}

  record PledgeChanged(Measure measure) implements PledgeEvent {}

  record PledgeProgressed(UUID entryId, LocalDate on, @Nullable UUID corrects)
      implements PledgeEvent {}

  record PledgeWithdrawn(String reason) implements PledgeEvent {}

  /** The pledge as events carry it: what entries say in words stays here and in the log. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Nullable UUID agreementId,
      @Nullable UUID movementId,
      @Nullable UUID clusterId,
      @Nullable UUID parentId,
      UUID organizationId,
      String text,
      Measure measure,
      LocalDate from,
      LocalDate to,
      Aim.@Nullable Awards awards,
      Aim.@Nullable Ratio ratio,
      Aim.@Nullable Value value,
      boolean withdrawn,
      List<EntryState> entries,
      long version) {

    static State of(PledgeViews.Kept kept) {
      PledgeViews.Belonging belonging = kept.belonging();
      PledgeRequests.Content content = kept.content();
      return new State(
          kept.id(),
          kept.source(),
          kept.key(),
          belonging.organizerId(),
          belonging.agreementId(),
          belonging.movementId(),
          belonging.clusterId(),
          belonging.parentId(),
          kept.organizationId(),
          content.text(),
          content.measure(),
          content.from(),
          content.to(),
          content.awards(),
          content.ratio(),
          content.value(),
          kept.withdrawalReason() != null,
          kept.entries().stream().map(EntryState::of).toList(),
          kept.version());
    }
  }

  record EntryState(
      UUID id,
      LocalDate on,
      @Nullable BigDecimal amount,
      @Nullable Sign sign,
      @Nullable Boolean done,
      @Nullable UUID awardId,
      @Nullable UUID corrects) {

    static EntryState of(PledgeViews.Kept.Entry entry) {
      return new EntryState(
          entry.id(),
          entry.on(),
          entry.amount(),
          entry.sign(),
          entry.done(),
          entry.awardId(),
          entry.corrects());
    }
  }

  private final History history;

  PledgeEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the pledge is new
   */
  void publish(By by, PledgeEvent fact, PledgeViews.@Nullable Kept before, PledgeViews.Kept after) {
    String name =
        switch (fact) {
          case PledgeMade made -> "made";
          case PledgeChanged changed -> "changed";
          case PledgeProgressed progressed -> "progressed";
          case PledgeWithdrawn withdrawn -> "withdrawn";
        };
    history.record(
        fact instanceof PledgeWithdrawn(String reason) ? by.because(reason) : by,
        new Concerns(after.belonging().organizerId(), after.organizationId()),
        before,
        after,
        new DomainEvent(
            "pledge",
            after.id(),
            after.version(),
            "vn.thidua.cluster.pledge-" + name + ".v1",
            new DomainEvent.Data(fact, State.of(after))));
  }
}
