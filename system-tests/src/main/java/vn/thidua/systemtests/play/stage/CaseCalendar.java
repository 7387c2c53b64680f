package vn.thidua.systemtests.play.stage;

import java.time.LocalDate;
import java.time.Month;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.EstablishingDecision;
import vn.thidua.systemtests.casefile.CaseFile.Leader;

/** The days that a case does not write down but which follow from it. */
public final class CaseCalendar {

  private final CaseFile file;
  private final LocalDate today;

  public CaseCalendar(CaseFile file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  public LocalDate today() {
    return today;
  }

  public LocalDate firstDay() {
    return LocalDate.of(file.year(), Month.JANUARY, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(file.year(), Month.DECEMBER, 31);
  }

  public LocalDate decisionDate() {
    EstablishingDecision decision = file.cluster().decision();
    return decision == null || decision.date() == null ? firstDay() : decision.date();
  }

  /**
   * From when on the members belong to the cluster: since its decision, unless that came after the
   * year that is scored; and a unit that led it in a year belonged to it in that year.
   */
  public LocalDate membersFrom() {
    LocalDate from = decisionDate().isAfter(lastDay()) ? firstDay() : decisionDate();
    for (Leader leader : file.cluster().leaders()) {
      if (leader.year() < from.getYear()) {
        from = LocalDate.of(leader.year(), Month.JANUARY, 1);
      }
    }
    return from;
  }

  /** Mandates hold for the year that is scored, and today, when it is scored. */
  public LocalDate mandatesFrom() {
    return firstDay().isBefore(today) ? firstDay() : today;
  }
}
