package vn.thidua.cluster.agreements;

/** Its text is settled when it is opened for signing; once closed it can only be signed late. */
public enum AgreementStatus {
  DRAFT,
  OPEN,
  CLOSED
}
