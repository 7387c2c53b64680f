package vn.thidua.awards.types;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who can receive an award. */
@Schema(name = "AwardSubject")
public enum Subject {
  PERSON,
  COLLECTIVE,
  HOUSEHOLD
}
