package vn.thidua.cluster.movements.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Thường xuyên, theo chuyên đề, đợt thi đua. */
@Schema(name = "MovementForm")
public enum MovementForm {
  REGULAR,
  THEMATIC,
  CAMPAIGN
}
