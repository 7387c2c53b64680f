package vn.thidua.scoring.periods.time;

import vn.thidua.platform.problem.Text;

/** The stages of a period in their order. All but the last two may have a deadline. */
public enum PeriodStage {
  PREPARING("chuẩn bị", "preparing"),
  SELF_SCORING("tự chấm điểm", "self-scoring"),
  HEAD_REVIEW("cụm trưởng thẩm định", "the head's review"),
  EXPLANATION("giải trình", "explaining"),
  OFFICE_REVIEW("cơ quan thường trực thẩm định", "the standing office's review"),
  COMPLAINTS("kiến nghị", "complaining"),
  ANSWERS("trả lời kiến nghị", "answering complaints"),
  /** Every deadline is over, and nobody has closed the period yet. */
  ENDED("đã hết các thời hạn", "ended"),
  /** By an act only, never by a deadline. */
  CLOSED("đã khóa", "closed");

  private final Text name;

  PeriodStage(String vi, String en) {
    this.name = new Text(vi, en);
  }

  /** As sentences say it. */
  public Text text() {
    return name;
  }

  public boolean hasDeadline() {
    return this != ENDED && this != CLOSED;
  }

  /** One that ends sooner for nobody, and later for one unit or all if the organizer says so. */
  public boolean extensible() {
    return hasDeadline() && this != PREPARING;
  }

  PeriodStage next() {
    return values()[ordinal() + 1];
  }
}
