package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.scheme.CompiledScheme;

/** One thing that is otherwise in one ranking than in another. */
public sealed interface RankingChange {

  ChangeCause cause();

  /** The unit that it is about, or null if it is about the whole cluster. */
  default @Nullable UUID organizationId() {
    return null;
  }

  /** The leaf that it is about, or null if it is about all. */
  default @Nullable String criterion() {
    return null;
  }

  /** All sheets are on another version of the scheme. */
  record Scheme(String versionBefore, String versionAfter, CompiledScheme after)
      implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.SCHEME;
    }
  }

  record Left(UUID organizationId) implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.MEMBER;
    }
  }

  /**
   * A unit is a member that was none.
   *
   * @param position its place in the new order, from 0
   */
  record Joined(UUID organizationId, int position, MemberState member) implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.MEMBER;
    }
  }

  /** The members, otherwise the same, are in another order, which decides only among equals. */
  record Reordered(List<UUID> order) implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.MEMBER;
    }
  }

  record Bars(UUID organizationId, Set<String> set, Set<String> lifted) implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.BAR;
    }
  }

  /** A sheet was opened; what it says is named besides. Or it is gone with all it said. */
  record Sheet(UUID organizationId, boolean opened) implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.SHEET;
    }
  }

  /** Somebody says something else about a leaf; {@link SaidFields#NOTHING} is silence. */
  record Said(
      ChangeCause cause, UUID organizationId, String criterion, SaidFields before, SaidFields after)
      implements RankingChange {}

  /** The value that counts comes from another source now, or the leaf came or went. */
  record Replaced(
      ChangeCause cause,
      UUID organizationId,
      String criterion,
      SourcedEntry before,
      SourcedEntry after)
      implements RankingChange {}

  /**
   * The best value on a leaf is worth more or less than before. It follows from the other changes
   * and says why the points of units changed about which nobody said anything else.
   *
   * @param withTarget whether among those with a target, by how far they exceed it, or among those
   *     without one
   * @param before null if there was none
   * @param after null if there is none
   */
  record Best(String criterion, boolean withTarget, @Nullable Holder before, @Nullable Holder after)
      implements RankingChange {
    @Override
    public ChangeCause cause() {
      return ChangeCause.CLUSTER_BEST;
    }
  }

  /**
   * Who has the best value of a cluster on a leaf.
   *
   * @param organizationIds several if their values are worth the same; the value is the first one's
   * @param target null among those without one
   */
  record Holder(List<UUID> organizationIds, BigDecimal actual, @Nullable BigDecimal target) {}
}
