package vn.thidua.awards.types;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Emulation title (danh hiệu thi đua) or commendation form (hình thức khen thưởng). */
@Schema(name = "AwardKind")
public enum Kind {
  TITLE,
  FORM
}
