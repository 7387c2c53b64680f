package vn.thidua.cluster.pledges.count;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what one sees whether a pledge is kept. */
@Schema(name = "PledgeMeasure")
public enum Measure {
  TEXT,
  AWARDS,
  RATIO,
  VALUE
}
