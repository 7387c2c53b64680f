package vn.thidua.platform.identity;

import java.time.LocalDate;

/** Where a service keeps mandates: its own table, or what it heard by events. */
public interface MandateSource {

  Mandates heldBy(String subject, LocalDate on);
}
