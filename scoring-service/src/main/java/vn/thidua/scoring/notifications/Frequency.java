package vn.thidua.scoring.notifications;

/** How often a person wants to be told. */
enum Frequency {
  NONE,
  /** Once a day, if there is something new. */
  DAILY,
  /** When there is something new. */
  IMMEDIATE
}
