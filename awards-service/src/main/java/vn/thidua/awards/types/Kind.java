package vn.thidua.awards.types;

/** Emulation title (danh hiệu thi đua) or commendation form (hình thức khen thưởng). */
public enum Kind {
  TITLE,
  FORM
}
