package vn.thidua.cluster.regulations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Applies the limits of the regulation in force to acts on clusters. */
@ApplicationScoped
public class Regulations {

  /** The regulation of a day. */
  record InForce(
      int number,
      String title,
      @Nullable Integer minMembers,
      @Nullable Integer maxMembers,
      @Nullable Integer maxDeputies) {}

  private final EntityManager entities;

  Regulations(EntityManager entities) {
    this.entities = entities;
  }

  /** What the organizer's regulation limits on the day. */
  public RegulationLimits limitsOn(UUID organizer, LocalDate on) {
    return inForce(organizer, on)
        .map(r -> new RegulationLimits(r.minMembers(), r.maxMembers(), r.maxDeputies()))
        .orElse(RegulationLimits.NONE);
  }

  /**
   * 409 if a cluster has more members than the regulation of the day allows.
   *
   * @param pointer where the request names the last of them
   */
  public void requireNoMore(UUID organizer, LocalDate on, long members, String pointer) {
    inForce(organizer, on)
        .ifPresent(r -> {
          if (r.maxMembers() != null && members > r.maxMembers()) {
            throw RegulationProblem.TOO_MANY_MEMBERS.at(
                pointer,
                Text.of(
                    "Cụm sẽ có %1$d đơn vị; %2$s cho phép nhiều nhất %4$d.",
                    "The cluster would have %1$d members; %3$s allows at most %4$d.",
                    members,
                    named(r, "bản"),
                    named(r, "version"),
                    r.maxMembers()));
          }
        });
  }

  /** 409 if a new cluster has fewer members than the regulation of the day asks for, or more. */
  public void requireSize(UUID organizer, LocalDate on, long members, String pointer) {
    inForce(organizer, on)
        .ifPresent(r -> {
          if (r.minMembers() != null && members < r.minMembers()) {
            throw RegulationProblem.TOO_FEW_MEMBERS.at(
                pointer,
                Text.of(
                    "Cụm sẽ có %1$d đơn vị; %2$s cần ít nhất %4$d.",
                    "The cluster would have %1$d members; %3$s asks for at least %4$d.",
                    members,
                    named(r, "bản"),
                    named(r, "version"),
                    r.minMembers()));
          }
        });
    requireNoMore(organizer, on, members, pointer);
  }

  /** 409 if a cluster has more deputies than the regulation of the day allows. */
  public void requireDeputies(UUID organizer, LocalDate on, long deputies, String pointer) {
    inForce(organizer, on)
        .ifPresent(r -> {
          if (r.maxDeputies() != null && deputies > r.maxDeputies()) {
            throw RegulationProblem.TOO_MANY_DEPUTIES.at(
                pointer,
                Text.of(
                    "Cụm sẽ có %1$d cụm phó; %2$s cho phép nhiều nhất %4$d.",
                    "The cluster would have %1$d deputies; %3$s allows at most %4$d.",
                    deputies,
                    named(r, "bản"),
                    named(r, "version"),
                    r.maxDeputies()));
          }
        });
  }

  /**
   * 400 if the organizer has no such version, 409 unless it is approved or in force.
   *
   * @param pointer where the request names it
   */
  public void requireApproved(UUID id, UUID organizer, String pointer) {
    RegulationStatus status =
        entities
            .createQuery(
                "select status from Regulation where id = :id and organizerId = :organizer",
                RegulationStatus.class)
            .setParameter("id", id)
            .setParameter("organizer", organizer)
            .getResultStream()
            .findFirst()
            .orElseThrow(() ->
                ProblemException.invalid(
                    pointer,
                    "unknown-regulation",
                    Text.of(
                        "Cơ quan tổ chức không có quy chế %s",
                        "The organizer has no regulation %s", id)));
    if (status != RegulationStatus.APPROVED && status != RegulationStatus.IN_FORCE) {
      throw RegulationProblem.WRONG_STATUS.at(
          pointer,
          Text.of(
              "Quy chế ở trạng thái %s, chưa được ban hành.",
              "The regulation is %s and not approved.", status));
    }
  }

  private static String named(InForce regulation, String word) {
    return "“%s” (%s %d)".formatted(regulation.title(), word, regulation.number());
  }

  private Optional<InForce> inForce(UUID organizer, LocalDate on) {
    return entities
        .createQuery(
            "select new vn.thidua.cluster.regulations.Regulations$InForce(number, title, minMembers,"
                + " maxMembers, maxDeputies) from Regulation where organizerId = :organizer"
                + " and validFrom <= :on and (validTo is null or validTo > :on)",
            InForce.class)
        .setParameter("organizer", organizer)
        .setParameter("on", on)
        .getResultStream()
        .findFirst();
  }
}
