package vn.thidua.systemtests.play;

import java.time.LocalDate;
import java.time.Month;
import vn.thidua.systemtests.casefile.CaseFile;
import vn.thidua.systemtests.casefile.CaseFile.EstablishingDecision;
import vn.thidua.systemtests.casefile.CaseFile.Leader;

/** The days that a case does not write down but which follow from it. */
final class CaseCalendar {

  private final CaseFile file;
  private final LocalDate today;

  CaseCalendar(CaseFile file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  LocalDate firstDay() {
    return LocalDate.of(file.year(), Month.JANUARY, 1);
  }

  LocalDate lastDay() {
    return LocalDate.of(file.year(), Month.DECEMBER, 31);
  }

  LocalDate decisionDate() {
    EstablishingDecision decision = file.cluster().decision();
    return decision == null || decision.date() == null ? firstDay() : decision.date();
  }

  /**
   * From when on the members belong to the cluster: since its decision, unless that came after the
   * year that is scored; and a unit that led it in a year belonged to it in that year.
   */
  LocalDate membersFrom() {
    LocalDate from = decisionDate().isAfter(lastDay()) ? firstDay() : decisionDate();
    for (Leader leader : file.cluster().leaders()) {
      if (leader.year() < from.getYear()) {
        from = LocalDate.of(leader.year(), Month.JANUARY, 1);
      }
    }
    return from;
  }

  /** Mandates hold for the year that is scored, and today, when it is scored. */
  LocalDate mandatesFrom() {
    return firstDay().isBefore(today) ? firstDay() : today;
  }
}
