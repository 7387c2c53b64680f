package vn.thidua.cluster.successions.effects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterActs;
import vn.thidua.cluster.clusters.ClusterEffects;
import vn.thidua.cluster.mandates.MandateActs;
import vn.thidua.cluster.organizations.NewOrganization;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.successions.plan.Effects.Changing;
import vn.thidua.cluster.successions.plan.Effects.ClusterEffect;
import vn.thidua.cluster.successions.plan.Effects.MandateEffect;
import vn.thidua.cluster.successions.plan.Effects.Moving;
import vn.thidua.cluster.successions.plan.Effects.OfficeEffect;
import vn.thidua.cluster.successions.plan.Effects.Party;
import vn.thidua.cluster.successions.plan.Effects.Traits;
import vn.thidua.cluster.successions.plan.Facts;
import vn.thidua.cluster.successions.plan.Plan;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;

/** Does what a plan says, all of it or nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplyEffects {

  /**
   * Under which act something is done.
   *
   * @param document as dated entries name it
   */
  public record Under(UUID succession, LocalDate on, String document, By by) {}

  /** What was done, and the act with the ids of what it established. */
  public record Done(Act act, Effects effects) {}

  private final OrganizationActs organizations;
  private final ClusterActs clusters;
  private final MandateActs mandates;

  ApplyEffects(OrganizationActs organizations, ClusterActs clusters, MandateActs mandates) {
    this.organizations = organizations;
    this.clusters = clusters;
    this.mandates = mandates;
  }

  /** What ends gives its code free before somebody else takes it. */
  public Done carryOut(Act act, Facts facts, Effects planned, Under under) {
    end(planned, under);
    List<@Nullable UUID> begun = new ArrayList<>();
    for (Act.Successor successor : act.successors()) {
      Act.Beginner created = successor.created();
      begun.add(created == null ? null : begin(created, under));
    }
    Act known = act.begun(begun);
    Effects effects = Plan.of(known, facts).effects();
    rest(effects, under);
    return new Done(known, effects);
  }

  public void undo(Effects effects, Under under) {
    end(effects, under);
    rest(effects, under);
  }

  private void end(Effects effects, Under under) {
    for (Party ending : effects.ending()) {
      organizations.end(ending.known(), under.on(), under.document(), under.by());
    }
  }

  private UUID begin(Act.Beginner created, Under under) {
    return organizations.begin(
        new NewOrganization(
            ExternalReference.of(created.source(), created.key()),
            created.kind(),
            created.name(),
            created.nameEn(),
            created.orgCode(),
            created.parentId()),
        under.on(),
        under.document(),
        under.by());
  }

  private void rest(Effects effects, Under under) {
    for (Party reviving : effects.reviving()) {
      organizations.revive(reviving.known(), under.on(), under.document(), under.by());
    }
    effects.changing().forEach(changing -> change(changing, under));
    for (Moving moving : effects.moving()) {
      organizations.move(
          moving.organization().known(),
          moving.to() == null ? null : moving.to().known(),
          under.on(),
          under.document(),
          under.by());
    }
    effects.clusters().stream()
        .filter(ClusterEffect::changes)
        .sorted((a, b) -> a.clusterId().compareTo(b.clusterId()))
        .forEach(cluster ->
            clusters.apply(
                cluster.clusterId(),
                inCluster(cluster),
                under.on(),
                under.succession(),
                under.document(),
                under.by()));
    mandates.end(
        effects.mandatesEnding().stream().map(MandateEffect::mandateId).toList(),
        under.on(),
        under.document(),
        under.succession(),
        under.by());
    for (MandateEffect mandate : effects.mandatesGrantedAnew()) {
      mandates.grantAnew(
          mandate.mandateId(),
          mandate.from(),
          mandate.to(),
          under.succession(),
          under.by().because(under.document()));
    }
  }

  private void change(Changing changing, Under under) {
    UUID id = changing.organization().known();
    Traits before = changing.before();
    Traits after = changing.after();
    if (after.name() != null
        && !(Objects.equals(before.name(), after.name())
            && Objects.equals(before.nameEn(), after.nameEn()))) {
      organizations.rename(
          id, after.name(), after.nameEn(), under.on(), under.document(), under.by());
    }
    if (!before.kind().equals(after.kind())) {
      organizations.changeKind(id, after.kind(), under.on(), under.document(), under.by());
    }
    if (after.orgCode() != null && !after.orgCode().equals(before.orgCode())) {
      organizations.recode(id, after.orgCode(), under.on(), under.document(), under.by());
    }
    if (!Objects.equals(before.parentId(), after.parentId())) {
      organizations.move(id, after.parentId(), under.on(), under.document(), under.by());
    }
  }

  private static ClusterEffects inCluster(ClusterEffect effect) {
    return new ClusterEffects(
        effect.leaving().stream()
            .map(leaving -> leaving.organization().known())
            .distinct()
            .toList(),
        effect.joining().stream()
            .map(joining ->
                new ClusterEffects.Joining(joining.organization().known(), joining.position()))
            .toList(),
        effect.officesEnding().stream().map(OfficeEffect::leaderId).toList(),
        effect.officesReopening().stream().map(OfficeEffect::leaderId).toList(),
        effect.actingHead() == null
            ? null
            : new ClusterEffects.Acting(
                effect.actingHead().year(), effect.actingHead().organization().known()));
  }
}
