package vn.thidua.awards.types;

/** Whether who issues a decision can hold the authority by which it is issued. */
public enum IssuerFit {
  FITS,
  /** There is no authority of that code on the date. */
  NO_SUCH_AUTHORITY,
  /** An authority of the state is held by no organization of the register. */
  ORGANIZATION_NOT_ALLOWED,
  /** An authority below the state is held by an organization, and none is named. */
  ORGANIZATION_MISSING,
  /** The organization is of a kind that does not hold this authority on the date. */
  KIND_DOES_NOT_HOLD_IT
}
