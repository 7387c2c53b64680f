package vn.thidua.platform.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.platform.problem.ProblemException;

/** All that one person may act for on one date. */
public record Mandates(List<HeldMandate> held) {

  public Mandates {
    held = List.copyOf(held);
  }

  /** Whether the person acts for the target in one of the roles. */
  public boolean actsFor(UUID target, MandateRole... roles) {
    return mandateFor(target, roles).isPresent();
  }

  /** The mandate by which the person acts for the target in one of the roles. */
  public Optional<HeldMandate> mandateFor(UUID target, MandateRole... roles) {
    return held.stream()
        .filter(m -> m.target().equals(target) && Arrays.asList(roles).contains(m.role()))
        .findFirst();
  }

  /** The mandate under which the person may do what only secretaries may; 403 without one. */
  public HeldMandate requireSecretary(UUID organizerId) {
    return mandateFor(organizerId, MandateRole.SECRETARY)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ thư ký của cơ quan tổ chức %s được làm việc này.",
                "Only a secretary of the organizer %s may do this.", organizerId));
  }

  /** Whether the person acts for the target in any role. */
  public boolean actsFor(UUID target) {
    return held.stream().anyMatch(m -> m.target().equals(target));
  }

  /** Whether the person acts for one of the targets in any role. */
  public boolean actsForAny(Collection<UUID> targets) {
    return held.stream().anyMatch(m -> targets.contains(m.target()));
  }

  /** Every organization and organizer that the person acts for. */
  public Set<UUID> targets() {
    return held.stream().map(HeldMandate::target).collect(Collectors.toUnmodifiableSet());
  }
}
