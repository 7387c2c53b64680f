package vn.thidua.cluster.offices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Changes offices in the transaction of an act that has locked the cluster; the act announces it.
 * What is written is in the database when a method returns.
 */
@ApplicationScoped
public class Offices {

  private final OfficeRepository offices;

  Offices(OfficeRepository offices) {
    this.offices = offices;
  }

  /**
   * Appoints from a day on. An acting head's time ends on that day, and if it is the one that is
   * appointed, so does its time as deputy.
   *
   * @param earliest first day on which the organization can lead: it is a member then
   * @param told the day on which it was decided: an acting head acts until then if no other day is
   *     given
   * @param reason why an acting head's time ends
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Appointed appoint(
      UUID cluster, NewOffice content, LocalDate earliest, LocalDate told, String reason) {
    List<Office> all = offices.of(cluster);
    List<Office> open = all.stream().filter(o -> o.isOpenIn(content.year())).toList();
    LocalDate from = firstDay(all, content, earliest, told);
    boolean head = content.role() == LeaderRole.HEAD;
    boolean succeedsItself =
        head && open.stream().anyMatch(o -> o.isActing() && o.is(content.organizationId()));
    for (Office office : open) {
      if (office.is(content.organizationId()) && !succeedsItself) {
        throw OfficeProblem.ALREADY_A_LEADER.at(
            "/organizationId",
            Text.of(
                "Đơn vị %s đã có nhiệm vụ trong năm %d.",
                "The organization %s leads already in %d.",
                content.organizationId(),
                content.year()));
      }
      if (head && office.isHead() && !office.isActing()) {
        throw headThere(content.year());
      }
      if (!head && content.permanent() && !office.isHead() && office.isPermanent()) {
        throw OfficeProblem.PERMANENT_DEPUTY_ALREADY_APPOINTED.at(
            "/permanent",
            Text.of(
                "Năm %d cụm đã có cụm phó thường trực; hãy kết thúc nhiệm vụ đó trước.",
                "In %d the cluster has a permanent deputy; end that leadership first.",
                content.year()));
      }
    }
    if (head) {
      requireNoHeadFrom(all, content.year(), from);
      open.stream()
          .filter(o -> o.isActing() || (succeedsItself && o.is(content.organizationId())))
          .forEach(o -> o.end(latest(o.from(), from), reason, null));
      offices.flush();
    }
    Office office = new Office(cluster, lastPosition(all) + 1, content, from);
    offices.persistAndFlush(office);
    return new Appointed(office.id(), from);
  }

  /** A new office and its first day. */
  public record Appointed(UUID id, LocalDate from) {}

  /** As early as it can be: from the year's beginning, and not while another one was head. */
  private static LocalDate firstDay(
      List<Office> all, NewOffice content, LocalDate earliest, LocalDate told) {
    LocalDate first = LocalDate.of(content.year(), 1, 1);
    LocalDate wanted = content.from();
    if (wanted != null) {
      if (wanted.getYear() != content.year()) {
        throw ProblemException.invalid(
            "/from",
            "outside-year",
            Text.of(
                "Ngày %s không thuộc năm %d", "The day %s is not in %d", wanted, content.year()));
      }
      return wanted;
    }
    LocalDate from = latest(first, earliest);
    if (content.role() == LeaderRole.HEAD) {
      for (Office office : all) {
        LocalDate ended = office.endedOn();
        if (office.isHead() && office.year() == content.year()) {
          if (ended != null) {
            from = latest(from, ended);
          } else if (office.isActing()) {
            from = latest(from, latest(office.from(), told));
          }
        }
      }
    }
    LocalDate last = LocalDate.of(content.year(), 12, 31);
    return from.isAfter(last) ? last : from;
  }

  private static void requireNoHeadFrom(List<Office> all, int year, LocalDate from) {
    for (Office office : all) {
      if (office.isHead()
          && office.year() == year
          && office.endedOn() != null
          && office.reachesPast(from)) {
        throw headThere(year);
      }
      if (office.isOpenIn(year) && office.isActing() && office.from().isAfter(from)) {
        throw headThere(year);
      }
    }
  }

  private static ProblemException headThere(int year) {
    return OfficeProblem.HEAD_ALREADY_APPOINTED.at(
        "/role",
        Text.of(
            "Năm %d cụm đã có cụm trưởng; hãy kết thúc nhiệm vụ đó trước.",
            "In %d the cluster has a head; end that leadership first.", year));
  }

  /** Stands in as head; it stays the deputy that it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID act(UUID cluster, int year, UUID organization, LocalDate from, UUID succession) {
    Office office =
        Office.acting(
            cluster, lastPosition(offices.of(cluster)) + 1, year, organization, from, succession);
    offices.persistAndFlush(office);
    return office.id();
  }

  /**
   * @param on first day on which it no longer leads
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(UUID cluster, UUID id, LocalDate on, String reason) {
    Office office = offices.one(cluster, id);
    if (office.endedOn() != null) {
      throw OfficeProblem.LEADERSHIP_ENDED.at(
          "/on",
          Text.of(
              "Nhiệm vụ đã kết thúc ngày %s.", "The leadership ended on %s.", office.endedOn()));
    }
    if (on.isBefore(office.from())) {
      throw ProblemException.invalid(
          "/on",
          "before-start",
          Text.of(
              "Ngày kết thúc %s trước ngày bắt đầu %s",
              "The end %s is before the start %s", on, office.from()));
    }
    if (on.getYear() > office.year()) {
      throw ProblemException.invalid(
          "/on",
          "outside-year",
          Text.of("Ngày %s không thuộc năm %d", "The day %s is not in %d", on, office.year()));
    }
    office.end(on, reason, null);
    offices.flush();
  }

  /** Ends on the day, or before it begins if that is later; what has ended stays so. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endBySuccession(
      UUID cluster, Collection<UUID> ids, LocalDate on, String reason, UUID succession) {
    offices.of(cluster).stream()
        .filter(o -> ids.contains(o.id()) && o.endedOn() == null)
        .forEach(o -> o.end(latest(o.from(), on), reason, succession));
    offices.flush();
  }

  /**
   * The same offices again, from the day on. One whose year is over stays ended, and so does one
   * that somebody has been appointed to meanwhile, or whose holder has.
   *
   * @return the ended offices that are held again
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> reopenBySuccession(
      UUID cluster, Collection<UUID> ids, LocalDate on, UUID succession) {
    List<UUID> reopened = new ArrayList<>();
    List<Office> all = new ArrayList<>(offices.of(cluster));
    for (Office ended : List.copyOf(all)) {
      if (ids.contains(ended.id())
          && ended.year() >= on.getYear()
          && all.stream().noneMatch(o -> o.isOpenIn(ended.year()) && o.standsAgainst(ended))) {
        Office again = ended.again(lastPosition(all) + 1, latest(on, ended.from()), succession);
        offices.persist(again);
        all.add(again);
        reopened.add(ended.id());
      }
    }
    offices.flush();
    return reopened;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void represent(
      UUID cluster, UUID id, String name, @Nullable String position, LocalDate from) {
    offices.one(cluster, id).representedBy(name, position, from);
    offices.flush();
  }

  /** From the first day of the office on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void representFromItsBeginning(
      UUID cluster, UUID id, String name, @Nullable String position) {
    Office office = offices.one(cluster, id);
    office.representedBy(name, position, office.from());
    offices.flush();
  }

  private static int lastPosition(List<Office> all) {
    return all.stream().mapToInt(Office::position).max().orElse(0);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
