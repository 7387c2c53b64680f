package vn.thidua.cluster.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Changes memberships in the transaction of an act that has locked the cluster; the act announces
 * it. What is written is in the database when a method returns, so that one that leaves and one
 * that joins in its place do not meet there.
 */
@ApplicationScoped
public class Memberships {

  private final MembershipRepository memberships;

  Memberships(MembershipRepository memberships) {
    this.memberships = memberships;
  }

  /**
   * @param pointer where the request says from when
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void join(
      UUID cluster, UUID organization, LocalDate from, @Nullable UUID decision, String pointer) {
    List<Membership> members = memberships.of(cluster);
    int last = members.stream().mapToInt(Membership::position).max().orElse(0);
    add(members, new Membership(cluster, organization, last + 1, from, decision, null), pointer);
  }

  /** In the place of another, or in its own again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void joinBySuccession(
      UUID cluster, UUID organization, int position, LocalDate from, UUID succession) {
    add(
        memberships.of(cluster),
        new Membership(cluster, organization, position, from, null, succession),
        "/on");
  }

  private void add(List<Membership> members, Membership joining, String pointer) {
    UUID organization = joining.state().organizationId();
    for (Membership member : members) {
      if (member.is(organization) && member.coversOrFollows(joining.from())) {
        throw MembershipProblem.ALREADY_A_MEMBER.at(
            pointer,
            Text.of(
                "Đơn vị %s là thành viên từ %s.",
                "The organization %s is a member since %s.", organization, member.from()));
      }
    }
    memberships.persistAndFlush(joining);
  }

  /**
   * @param on first day on which it is no member any more
   * @param decision that says so
   * @param pointer where the request says when
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(
      UUID cluster,
      UUID organization,
      LocalDate on,
      String reason,
      @Nullable UUID decision,
      String pointer) {
    Membership member =
        memberships.of(cluster).stream()
            .filter(m -> m.is(organization) && m.isOpen())
            .findFirst()
            .orElseThrow(() -> notAMember(organization, null, pointer));
    if (on.isBefore(member.from())) {
      throw ProblemException.invalid(
          pointer,
          "before-start",
          Text.of(
              "Ngày kết thúc %s trước ngày bắt đầu %s",
              "The end %s is before the start %s", on, member.from()));
    }
    member.end(on, reason, decision, null);
    memberships.flush();
  }

  /** What reaches past the day ends on it; what would only begin later never does. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endBySuccession(
      UUID cluster, UUID organization, LocalDate on, String reason, UUID succession) {
    memberships.of(cluster).stream()
        .filter(m -> m.is(organization) && m.coversOrFollows(on))
        .forEach(m -> m.end(m.from().isAfter(on) ? m.from() : on, reason, null, succession));
    memberships.flush();
  }

  /** Answers that the organization is no member: in that year, or at all. */
  public static ProblemException notAMember(
      UUID organization, @Nullable Integer year, String pointer) {
    return MembershipProblem.NOT_A_MEMBER.at(
        pointer,
        Text.of(
            "Đơn vị %1$s không phải là thành viên%2$s.",
            "The organization %1$s is not a member%3$s.",
            organization,
            year == null ? "" : " trong năm " + year,
            year == null ? "" : " in " + year));
  }
}
