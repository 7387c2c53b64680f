package vn.thidua.systemtests.play.stage;

/**
 * A part of the play. First all steps look, so that nothing is changed if anything finished differs
 * from the file; then they make what is not there yet.
 */
public interface Step {

  /** Names the step in messages. */
  String title();

  /** Finds what is there and compares it; reads only. */
  void look(Differences differences);

  /** Creates what is missing. */
  void make();
}
