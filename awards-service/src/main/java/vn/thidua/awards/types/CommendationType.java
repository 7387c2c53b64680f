package vn.thidua.awards.types;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Loại hình khen thưởng (Law 06/2022/QH15, Art. 8). */
@Schema(name = "CommendationType")
public enum CommendationType {
  /** Công trạng. */
  MERIT,
  /** Đột xuất. */
  IRREGULAR,
  /** Phong trào. */
  MOVEMENT,
  /** Quá trình cống hiến. */
  CONTRIBUTION,
  /** Niên hạn. */
  SENIORITY,
  /** Đối ngoại. */
  EXTERNAL
}
