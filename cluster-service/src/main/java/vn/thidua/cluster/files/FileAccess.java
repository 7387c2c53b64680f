package vn.thidua.cluster.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Who may upload for whom, and who may see a file. */
@ApplicationScoped
class FileAccess {

  /** Everybody who acts, not those who only look. */
  private static final MandateRole[] UPLOADERS = {
    MandateRole.OFFICER,
    MandateRole.REPRESENTATIVE,
    MandateRole.REVIEWER,
    MandateRole.SECRETARY,
    MandateRole.COUNCIL_MEMBER
  };

  /**
   * Its owner, the organizer of what uses it, and the members of the cluster that it belongs to; of
   * any of the organizer's clusters if it belongs to none.
   */
  private static final String VISIBLE =
      """
      (f.organizer_id in (:targets) or f.organization_id in (:targets)
        or exists (select 1 from document_use v where v.file_id = f.id
            and (v.organizer_id in (:targets)
              or exists (select 1 from cluster_member m where m.cluster_id = v.cluster_id
                  and m.organization_id in (:targets))
              or v.cluster_id is null and exists (
                  select 1 from cluster c join cluster_member m on m.cluster_id = c.id
                   where c.organizer_id = v.organizer_id and m.organization_id in (:targets)))))
      """;

  private final Acting acting;

  FileAccess(Acting acting) {
    this.acting = acting;
  }

  /** The mandate under which the actor uploads for the owner, else 403: owners are no secret. */
  HeldMandate requireUploader(Actor actor, FileOwner owner) {
    return acting
        .of(actor)
        .mandateFor(owner.id(), UPLOADERS)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ người được phân công của %s được tải tệp lên cho nơi đó.",
                "Only those with a mandate for %s may upload files for it.", owner.id()));
  }

  /** Narrows a statement on files, called f, to those that the actor may see. */
  void onlyVisible(Where where, Actor actor) {
    if (actor.isAdministrator()) {
      return;
    }
    Set<UUID> targets = acting.of(actor).targets();
    if (targets.isEmpty()) {
      where.and("1 = 0");
    } else {
      where.and(VISIBLE, "targets", targets);
    }
  }
}
