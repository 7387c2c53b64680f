package vn.thidua.platform.identity;

/** In which role a person acts for an organization or an organizer. */
public enum MandateRole {
  OFFICER,
  REPRESENTATIVE,
  REVIEWER,
  SECRETARY,
  COUNCIL_MEMBER,
  AUDITOR
}
