package vn.thidua.awards.types;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose award it is: the state's, that of a ministry or province, or one below. */
@Schema(name = "AwardLevel")
public enum Level {
  STATE,
  MINISTRY_PROVINCE,
  GRASSROOTS
}
