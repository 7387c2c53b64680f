package vn.thidua.cluster.movements.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sơ kết, tổng kết. */
@Schema(name = "MovementReviewKind")
public enum ReviewKind {
  MID_TERM,
  FINAL
}
